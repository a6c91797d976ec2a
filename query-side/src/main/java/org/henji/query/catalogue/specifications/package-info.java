/** Specifications of items (专项职业能力考核规范), draft by draft and version by version. */
@NullMarked
package org.henji.query.catalogue.specifications;

import org.jspecify.annotations.NullMarked;
