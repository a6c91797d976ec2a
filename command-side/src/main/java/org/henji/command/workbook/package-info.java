/** Workbooks (.xlsx) in which agencies send many candidates or many scores at once (ADR 0017), and the centre old certificates. */
@NullMarked
package org.henji.command.workbook;

import org.jspecify.annotations.NullMarked;
