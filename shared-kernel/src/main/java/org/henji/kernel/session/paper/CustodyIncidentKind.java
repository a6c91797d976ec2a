package org.henji.kernel.session.paper;

/** What is wrong with a package of papers. */
public enum CustodyIncidentKind {
    /** 封条破损 */
    SEAL_BROKEN,
    /** 封条不符 */
    SEAL_WRONG,
    /** 试卷缺失 */
    PAPERS_LOST,
    /** 试卷多出 */
    PAPERS_SURPLUS,
    /** 疑似泄密 */
    LEAK_SUSPECTED,
    /** 其他 */
    OTHER
}
