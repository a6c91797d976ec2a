/** How prints are made, whatever they show: layouts, fonts for rare names, QR codes (ADR 0018). */
@NullMarked
package org.henji.query.print;

import org.jspecify.annotations.NullMarked;
