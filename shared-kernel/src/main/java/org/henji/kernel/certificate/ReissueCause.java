package org.henji.kernel.certificate;

/** Why a certificate is printed anew, with the same content (补证原因). The list is this product's own. */
public enum ReissueCause {
    /** 遗失 by the holder */
    LOST,
    /** 损毁 in the hands of the holder */
    DAMAGED,
    /** 印制有误 that nobody saw before it was handed over */
    MISPRINTED,
    /** 寄递途中遗失 between the centre and the agency */
    NOT_RECEIVED
}
