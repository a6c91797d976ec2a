/** Assessment agencies (考核机构) and their filing: ids, vocabularies and events. */
@NullMarked
package org.henji.kernel.agency;

import org.jspecify.annotations.NullMarked;
