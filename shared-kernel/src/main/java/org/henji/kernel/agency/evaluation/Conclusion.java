package org.henji.kernel.agency.evaluation;

/** 评估结论: what the panel concludes about one item. */
public enum Conclusion {
    /** 推荐 */
    RECOMMENDED,
    /** 整改后复评 */
    EVALUATE_AGAIN,
    /** 不推荐 */
    NOT_RECOMMENDED
}
