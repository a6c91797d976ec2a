/** Filing applications on their way (备案申请). */
@NullMarked
package org.henji.query.agency.applications;

import org.jspecify.annotations.NullMarked;
