/** People who have been forgotten (个人信息删除): that they were, and nothing about them. */
@NullMarked
package org.henji.query.person.erasures;

import org.jspecify.annotations.NullMarked;
