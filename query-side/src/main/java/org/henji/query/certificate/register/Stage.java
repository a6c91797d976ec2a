package org.henji.query.certificate.register;

/** How far a certificate has come on its way into the public (证书办理进度, BR-21). */
public enum Stage {
    /** 已编码 */
    CODED,
    /** 已印制 */
    PRINTED,
    /** 已核发 */
    HANDED_OVER,
    /** 已报送 */
    REPORTED,
    /** 已审核 */
    AUDITED,
    /** 已上网 */
    PUBLISHED;

    /** That of a certificate which has not been reported: its paper's. */
    static Stage of(Paper paper) {
        return switch (paper) {
            case CODED -> CODED;
            case PRINTED -> PRINTED;
            case HANDED_OVER -> HANDED_OVER;
        };
    }
}
