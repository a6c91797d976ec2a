/** What every capability of the command side decides with: authority, time, failures, versions. */
@NullMarked
package org.henji.command.infrastructure;

import org.jspecify.annotations.NullMarked;
