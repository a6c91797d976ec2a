package org.henji.query.agency.applications;

/** How far one item of an application has come (BR-12 … BR-15). */
public enum ItemState {
    /** 已申报 */
    APPLIED,
    /** 市(州)推荐 */
    RECOMMENDED,
    /** 市(州)不推荐 */
    NOT_RECOMMENDED,
    /** 省厅复核通过 */
    RECHECKED,
    /** 公示中 */
    ON_NOTICE,
    /** 公示无异议 */
    CLEARED,
    /** 公示异议成立 */
    OBJECTED_TO,
    /** 已备案 */
    FILED,
    /** 不予受理或不予备案 */
    REFUSED,
    /** 随申请撤回 */
    WITHDRAWN,
    /** 因取消资格而终止 */
    VOIDED;

    /** Whether nothing more is decided about it, unless the prefecture is told to decide again. */
    public boolean isDecided() {
        return switch (this) {
            case NOT_RECOMMENDED, FILED, REFUSED, WITHDRAWN, VOIDED -> true;
            case APPLIED, RECOMMENDED, RECHECKED, ON_NOTICE, CLEARED, OBJECTED_TO -> false;
        };
    }
}
