/** The evaluation of applicants by expert panels (专家评议). */
@NullMarked
package org.henji.query.agency.evaluations;

import org.jspecify.annotations.NullMarked;
