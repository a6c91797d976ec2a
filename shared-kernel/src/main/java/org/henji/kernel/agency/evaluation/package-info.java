/** The evaluation of applicants (评估): its standard, its panel and what the panel found. */
@NullMarked
package org.henji.kernel.agency.evaluation;

import org.jspecify.annotations.NullMarked;
