/** Files come in here, before the act that names them (ADR 0011). */
@NullMarked
package org.henji.command.file;

import org.jspecify.annotations.NullMarked;
