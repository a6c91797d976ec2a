/** The decision that a person is forgotten (个人信息删除), and its execution. */
@NullMarked
package org.henji.kernel.person.erasure;

import org.jspecify.annotations.NullMarked;
