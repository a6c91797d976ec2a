package org.henji.kernel.authority;

/** The levels at which people act (domain §1), from the agency up to the provincial department, and the readers. */
public enum Level {
    /** 考核机构: acts for itself only. */
    AGENCY,
    /** 县(区)人社部门 */
    COUNTY,
    /** 市(州)人社部门 */
    PREFECTURE,
    /** 省职业技能鉴定指导中心 */
    CENTER,
    /** 省人力资源和社会保障厅 */
    DEPARTMENT,
    /** 审计: reads everything, changes nothing. */
    AUDITOR,
    /** 数据对接: consumes the event feed without personal data. */
    INTEGRATOR,
    /** 公众: anyone, without login. */
    PUBLIC
}
