/** What both sides are given: the clock and the rules with numbers. */
@NullMarked
package org.henji.platform.settings;

import org.jspecify.annotations.NullMarked;
