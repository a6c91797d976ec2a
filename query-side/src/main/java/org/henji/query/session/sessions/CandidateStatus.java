package org.henji.query.session.sessions;

/** How far the registration of a candidate has got (BR-16). */
public enum CandidateStatus {
    /** 已报名，待提交 */
    REGISTERED('R'),
    /** 待审核 */
    SUBMITTED('S'),
    /** 审核通过 */
    APPROVED('A'),
    /** 审核不通过 */
    REJECTED('X'),
    /** 已退出 */
    WITHDRAWN('W');

    private final char mark;

    CandidateStatus(char mark) {
        this.mark = mark;
    }

    char mark() {
        return mark;
    }
}
