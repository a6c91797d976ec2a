/** Where queries begin: the portal, the desks and the audit. */
@NullMarked
package org.henji.query.root;

import org.jspecify.annotations.NullMarked;
