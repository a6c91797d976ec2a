package org.henji.kernel.agency;

/** 禁止性规定: what bars an applicant (BR-08, BR-09). */
public enum Prohibition {
    /** BR-08: a government body, or a unit under one, undecoupled social groups included. */
    SUBORDINATE_TO_GOVERNMENT,
    /** BR-09 (1): violations or dishonesty of the agency or its legal representative in training or evaluation. */
    VIOLATION_OR_DISHONESTY,
    /** BR-09 (2): a social group or private non-enterprise unit that failed annual inspection. */
    ANNUAL_INSPECTION_FAILED,
    /** BR-09 (3): on the list of illegal social organisations. */
    ILLEGAL_ORGANISATION,
    /** BR-09 (4): an enterprise on the list of abnormal operations. */
    ABNORMAL_OPERATIONS,
    /** BR-09 (5): a bad record in talent evaluation. */
    BAD_EVALUATION_RECORD
}
