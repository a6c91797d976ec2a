/** The items of the catalogue as anyone sees them (考核项目). */
@NullMarked
package org.henji.query.catalogue.items;

import org.jspecify.annotations.NullMarked;
