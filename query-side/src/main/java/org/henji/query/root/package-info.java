/** Where queries begin: the portal and the desks. */
@NullMarked
package org.henji.query.root;

import org.jspecify.annotations.NullMarked;
