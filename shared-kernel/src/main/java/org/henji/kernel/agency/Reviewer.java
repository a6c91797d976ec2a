package org.henji.kernel.agency;

/** The bureaus that review applications on their way and supervise agencies (BR-11 … BR-14, BR-24). */
public enum Reviewer {
    /** 县(区)人社部门 */
    COUNTY,
    /** 市(州)人社部门 */
    PREFECTURE,
    /** 省职业技能鉴定指导中心 */
    CENTER,
    /** 省人力资源和社会保障厅 */
    DEPARTMENT
}
