/** Certificates (专项职业能力证书): their numbers, the blanks they are printed on, and what happens to each of them. */
@NullMarked
package org.henji.kernel.certificate;

import org.jspecify.annotations.NullMarked;
