package org.henji.query.agency.applications;

import org.henji.kernel.agency.Reviewer;

/** Whose turn it is with an application, or how it ended (BR-11 … BR-15). */
public enum ApplicationState {
    /** 待县(区)人社部门办理 */
    WAITING_FOR_COUNTY,
    /** 待市(州)人社部门受理 */
    WAITING_FOR_PREFECTURE,
    /** 已退回申报单位 */
    RETURNED,
    /** 市(州)审核评估中 */
    UNDER_REVIEW,
    /** 待省职业技能鉴定指导中心合规性审查 */
    WAITING_FOR_CENTER,
    /** 待市(州)上报评审结果 */
    WAITING_FOR_REPORT,
    /** 待省人力资源和社会保障厅复核 */
    WAITING_FOR_DEPARTMENT,
    /** 复核通过，公示备案中 */
    RECHECKED,
    /** 已办结 */
    COMPLETED,
    /** 不予受理 */
    REFUSED,
    /** 已撤回 */
    WITHDRAWN,
    /** 因取消资格而终止 */
    VOIDED;

    static ApplicationState waitingFor(Reviewer reviewer) {
        return switch (reviewer) {
            case COUNTY -> WAITING_FOR_COUNTY;
            case PREFECTURE -> WAITING_FOR_PREFECTURE;
            case CENTER -> WAITING_FOR_CENTER;
            case DEPARTMENT -> WAITING_FOR_DEPARTMENT;
        };
    }
}
