/** What shows Henji on one's own machine: a clock that can be put forward and a player of stories. */
@NullMarked
package org.henji.standalone.demo;

import org.jspecify.annotations.NullMarked;
