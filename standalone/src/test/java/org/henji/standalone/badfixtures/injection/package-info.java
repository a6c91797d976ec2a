@NullMarked
package org.henji.standalone.badfixtures.injection;

import org.jspecify.annotations.NullMarked;
