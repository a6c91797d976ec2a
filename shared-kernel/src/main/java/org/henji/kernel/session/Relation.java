package org.henji.kernel.session;

/** 回避关系: what an assessor declares. The list is proposed for the product ([P]), after rules of other programmes. */
public enum Relation {
    /** 近亲属 */
    RELATIVE,
    /** 师生（师徒） */
    TEACHER,
    /** 同单位 */
    COLLEAGUE,
    /** 利害关系 */
    INTEREST,
    /** 其他 */
    OTHER
}
