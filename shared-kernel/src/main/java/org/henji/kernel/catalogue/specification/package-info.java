/** How an item is assessed (专项职业能力考核规范). */
@NullMarked
package org.henji.kernel.catalogue.specification;

import org.jspecify.annotations.NullMarked;
