package org.henji.query.catalogue.specifications;

/** Whether plans may name a version of a specification. */
public enum SpecificationState {
    /** 草稿 */
    DRAFT,
    /** 已批准 */
    APPROVED,
    /** 已停用 */
    RETIRED
}
