package org.henji.query.print;

import java.util.Locale;

/** A layout of the product's own, by the name of its template. */
public enum Layout {
    /** 准考证 */
    TICKETS,
    /** 考场核对表 */
    ROOM,
    /** 考场编排表 */
    SEATING_PLAN,
    /** 签到表 */
    SIGN_IN,
    /** 登分册 */
    SCORE_BOOK,
    /** 证书发放签收表 */
    RECEIPT_LIST;

    String template() {
        return "layouts/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html";
    }
}
