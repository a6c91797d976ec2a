/** What auditors and integrators read: the events themselves, not read models made of them. */
@NullMarked
package org.henji.query.audit;

import org.jspecify.annotations.NullMarked;
