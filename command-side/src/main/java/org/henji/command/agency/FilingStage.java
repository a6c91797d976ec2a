package org.henji.command.agency;

import org.henji.kernel.failure.FailureCode;

/** Where a filing application is on its way, and how an act is refused that belongs there while it is elsewhere. */
enum FilingStage {
    /** 待县(区)上报 */
    COUNTY(FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY),
    /** 待市(州)受理 */
    PREFECTURE(FailureCode.APPLICATION_NOT_WAITING_FOR_PREFECTURE),
    /** 退回补正 */
    RETURNED(FailureCode.APPLICATION_NOT_RETURNED),
    /** 市(州)审核评估 */
    REVIEW(FailureCode.APPLICATION_NOT_UNDER_REVIEW),
    /** 待省中心合规性审查 */
    CENTER(FailureCode.APPLICATION_NOT_WAITING_FOR_CENTER),
    /** 待市(州)上报结果 */
    REPORT(FailureCode.APPLICATION_NOT_WAITING_FOR_REPORT),
    /** 待省厅复核 */
    DEPARTMENT(FailureCode.APPLICATION_NOT_WAITING_FOR_DEPARTMENT),
    /** 已复核：公示、备案, item by item */
    RECHECKED(FailureCode.APPLICATION_NOT_WAITING_FOR_DEPARTMENT),
    /** 办结 */
    ENDED(FailureCode.APPLICATION_ENDED);

    private final FailureCode elsewhere;

    FilingStage(FailureCode elsewhere) {
        this.elsewhere = elsewhere;
    }

    FailureCode elsewhere() {
        return elsewhere;
    }
}
