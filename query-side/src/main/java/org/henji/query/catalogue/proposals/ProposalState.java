package org.henji.query.catalogue.proposals;

/** How far a proposed item has come (BR-02, BR-23). Whether it was published, the catalogue tells. */
public enum ProposalState {
    /** 待省级审定 */
    WAITING_FOR_REVIEW,
    /** 审定通过，待报人社部 */
    APPROVED,
    /** 已报人社部 */
    WAITING_FOR_MINISTRY,
    /** 人社部已同意 */
    CONSENTED,
    /** 审定不通过 */
    REFUSED,
    /** 人社部不同意 */
    REFUSED_BY_MINISTRY
}
