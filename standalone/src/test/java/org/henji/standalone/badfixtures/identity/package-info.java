@NullMarked
package org.henji.standalone.badfixtures.identity;

import org.jspecify.annotations.NullMarked;
