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
    ITEMS_TO_STAFF,
    /** 考核计划待审核 */
    PLAN_TO_REVIEW,
    /** 考核计划待修改 */
    PLAN_TO_CORRECT,
    /** 考生待报名 */
    CANDIDATES_TO_REGISTER,
    /** 考生待提交审核 */
    ROSTER_TO_SUBMIT,
    /** 审核不通过的考生待更正或退出 */
    CANDIDATES_TO_CORRECT,
    /** 考生待审核 */
    ROSTER_TO_REVIEW,
    /** 考场待编排 */
    SEATS_TO_ARRANGE,
    /** 准考证待发放 */
    TICKETS_TO_ISSUE,
    /** 考评组待组成 */
    GROUP_TO_ASSIGN,
    /** 考评组成员退出或回避后人数不足，或无组长，待补充 */
    GROUP_TO_COMPLETE,
    /** 试卷待印制 */
    PAPERS_TO_PRINT,
    /** 待开考，仅考核当日可办理 */
    SESSION_TO_START,
    /** 考核进行中 */
    SESSION_TO_END,
    /** 待登分 */
    SCORES_TO_ENTER,
    /** 评分差异待组长裁定 */
    DEVIATIONS_TO_DECIDE,
    /** 成绩待校对，由未参与登分者办理 */
    SCORES_TO_CHECK,
    /** 登分册待上报 */
    SCORE_BOOK_TO_SUBMIT,
    /** 登分册待确认 */
    SCORE_BOOK_TO_CONFIRM,
    /** 登分册待接收 */
    SCORE_BOOK_TO_RECEIVE,
    /** 成绩更正待审批 */
    CORRECTIONS_TO_DECIDE,
    /** 档案材料不全 */
    ARCHIVE_TO_COMPLETE,
    /** 档案待封存 */
    ARCHIVE_TO_SEAL,
    /** 档案待销毁 */
    ARCHIVE_TO_DESTROY,
    /** 试卷包待办理下一交接环节 */
    PAPERS_TO_HAND_ON,
    /** 试卷交接待签署 */
    PAPERS_TO_SIGN,
    /** 试卷异常待处理 */
    CUSTODY_INCIDENT_TO_DECIDE,
    /** 试卷异常 */
    CUSTODY_INCIDENT_TO_WATCH,
    /** 合格考生待申请空白证书 */
    PASSERS_TO_REQUEST,
    /** 空白证书申请待审核 */
    BLANK_REQUEST_TO_REVIEW,
    /** 证书待印制 */
    BATCH_TO_PRINT,
    /** 证书待发放 */
    BATCH_TO_DISPATCH,
    /** 证书待签收 */
    BATCH_TO_RECEIVE,
    /** 寄递途中遗失的证书待申请补证 */
    CERTIFICATES_MISSING,
    /** 证书待核发 */
    CERTIFICATES_TO_HAND_OVER,
    /** 证书信息待报送 */
    CERTIFICATES_TO_REPORT,
    /** 退回的证书信息待重新报送 */
    REPORTS_TO_CORRECT,
    /** 证书信息待审核 */
    REPORTS_TO_AUDIT,
    /** 证书信息待上网 */
    CERTIFICATES_TO_PUBLISH,
    /** 更正、补证申请待审批 */
    CERTIFICATE_REQUEST_TO_DECIDE,
    /** 更正、补发的证书待印制 */
    CERTIFICATE_TO_REPRINT,
    /** 更正、补发的证书待核发 */
    CERTIFICATE_TO_HAND_OVER,
    /** 新项目申报待审定 */
    ITEM_PROPOSAL_TO_REVIEW,
    /** 项目待报人社部 */
    ITEM_TO_SUBMIT,
    /** 人社部答复待登记 */
    MINISTRY_ANSWER_TO_RECORD,
    /** 人社部已同意，项目待发布 */
    ITEM_TO_PUBLISH,
    /** 考核规范待批准 */
    SPECIFICATION_TO_APPROVE
}
