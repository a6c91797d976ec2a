@NullMarked
package org.henji.elsewhere;

import org.jspecify.annotations.NullMarked;
