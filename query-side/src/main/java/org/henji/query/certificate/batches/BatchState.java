package org.henji.query.certificate.batches;

/** How far a batch of certificates has come (证书批次状态, BR-21). */
public enum BatchState {
    /** 待省中心审核 */
    REQUESTED,
    /** 已退回 */
    RETURNED,
    /** 已撤回 */
    WITHDRAWN,
    /** 已审核、待印制 */
    APPROVED,
    /** 已印制、待发放 */
    PRINTED,
    /** 已发放、待签收 */
    DISPATCHED,
    /** 已签收 */
    RECEIVED
}
