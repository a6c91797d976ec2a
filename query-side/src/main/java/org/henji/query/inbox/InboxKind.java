package org.henji.query.inbox;

/** What sort of work an inbox entry is. */
public enum InboxKind {
    /** 备案申请待办理: a bureau has to review an application. */
    APPLICATION_TO_REVIEW,
    /** 备案申请待补正: the agency has to correct a returned application. */
    APPLICATION_TO_CORRECT
}
