/** The rules with numbers: each a setting with its default and the basis of that default. */
@NullMarked
package org.henji.kernel.rules;

import org.jspecify.annotations.NullMarked;
