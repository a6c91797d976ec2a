/** The catalogue of assessment items (考核项目目录): ids, vocabularies and events. */
@NullMarked
package org.henji.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
