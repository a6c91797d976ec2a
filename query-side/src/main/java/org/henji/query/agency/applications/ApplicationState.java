package org.henji.query.agency.applications;

import org.henji.kernel.agency.Reviewer;

/** Whose turn it is with an application (BR-11 … BR-14). */
public enum ApplicationState {
    /** 待县(区)人社部门办理 */
    WAITING_FOR_COUNTY,
    /** 待市(州)人社部门办理 */
    WAITING_FOR_PREFECTURE,
    /** 待省职业技能鉴定指导中心办理 */
    WAITING_FOR_CENTER,
    /** 待省人力资源和社会保障厅办理 */
    WAITING_FOR_DEPARTMENT,
    /** 已退回申报单位 */
    RETURNED;

    static ApplicationState waitingFor(Reviewer reviewer) {
        return switch (reviewer) {
            case COUNTY -> WAITING_FOR_COUNTY;
            case PREFECTURE -> WAITING_FOR_PREFECTURE;
            case CENTER -> WAITING_FOR_CENTER;
            case DEPARTMENT -> WAITING_FOR_DEPARTMENT;
        };
    }
}
