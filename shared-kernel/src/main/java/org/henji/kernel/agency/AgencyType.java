package org.henji.kernel.agency;

/** 机构类型 on the application form. */
public enum AgencyType {
    /** 企业 */
    ENTERPRISE,
    /** 院校 */
    SCHOOL,
    /** 民办非企业单位 */
    PRIVATE_NON_ENTERPRISE,
    /** 社会团体 */
    SOCIAL_ORGANISATION,
    /** 其他 */
    OTHER
}
