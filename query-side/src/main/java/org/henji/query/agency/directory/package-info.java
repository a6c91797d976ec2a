/** The agencies as they registered themselves (考核机构). */
@NullMarked
package org.henji.query.agency.directory;

import org.jspecify.annotations.NullMarked;
