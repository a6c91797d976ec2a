/** Certificates (专项职业能力证书): their numbers, the blanks they are printed on, and what offices do with them (BR-21). */
@NullMarked
package org.henji.command.certificate;

import org.jspecify.annotations.NullMarked;
