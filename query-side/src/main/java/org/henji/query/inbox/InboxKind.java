package org.henji.query.inbox;

/** What sort of work an inbox entry is. */
public enum InboxKind {
    /** 备案申请待上报: the county forwards it or returns it. */
    APPLICATION_TO_REVIEW,
    /** 备案申请待受理: the prefecture accepts it, returns it or refuses it. */
    APPLICATION_TO_ACCEPT,
    /** 备案申请待补正: the agency has to correct a returned application. */
    APPLICATION_TO_CORRECT,
    /** 待组成专家评议组 */
    PANEL_TO_FORM,
    /** 专家评议组待补充: it is too small, even in number or without a leader. */
    PANEL_TO_COMPLETE,
    /** 待评估: the panel has something to check, to evaluate or to sign. */
    EVALUATION_TO_CONDUCT,
    /** 待自评 */
    SELF_EVALUATION_TO_SUBMIT,
    /** 待提出初审意见: the forms of some items are signed by all. */
    ITEMS_TO_DECIDE,
    /** 待提交初审结果 */
    RESULT_TO_SUBMIT,
    /** 待合规性审查 */
    RESULT_TO_REVIEW,
    /** 待上报评审结果 */
    RESULT_TO_REPORT,
    /** 待复核 */
    RESULT_TO_RECHECK,
    /** 待公示 */
    ITEMS_TO_PUBLISH,
    /** 公示无异议，待备案 */
    ITEMS_TO_FILE,
    /** 公示异议成立，待作出不予备案决定 */
    ITEMS_TO_REFUSE,
    /** 公示待结束 */
    NOTICE_TO_CLOSE,
    /** 异议待处理 */
    OBJECTIONS_TO_DECIDE,
    /** 待整改 */
    RECTIFICATION_TO_REPORT,
    /** 整改进行中，尚未报告: from the day after its last one on it is overdue. */
    RECTIFICATION_TO_FOLLOW_UP,
    /** 整改待验收 */
    RECTIFICATION_TO_ACCEPT,
    /** 考评员不足，待补充 */
    ITEMS_TO_STAFF
}
