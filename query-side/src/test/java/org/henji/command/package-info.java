/** A stand-in for the command side, for a rule that must be seen to fail. */
@NullMarked
package org.henji.command;

import org.jspecify.annotations.NullMarked;
