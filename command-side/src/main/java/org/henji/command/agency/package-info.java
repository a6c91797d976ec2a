/** Assessment agencies (考核机构) and their filing applications (备案申请): their commands and aggregates. */
@NullMarked
package org.henji.command.agency;

import org.jspecify.annotations.NullMarked;
