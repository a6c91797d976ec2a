package org.henji.kernel.agency;

/** Why an agency loses its status (取消资格), BR-24. */
public enum DisqualificationGround {
    /** 违规失信 */
    DISHONESTY,
    /** 恶意竞争 */
    MALICIOUS_COMPETITION,
    /** 管理秩序混乱 */
    DISORDERED_MANAGEMENT
}
