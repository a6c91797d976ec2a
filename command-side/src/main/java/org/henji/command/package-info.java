/** The command side as an application of its own. */
@NullMarked
package org.henji.command;

import org.jspecify.annotations.NullMarked;
