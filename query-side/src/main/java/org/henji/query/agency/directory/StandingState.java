package org.henji.query.agency.directory;

/** How an agency stands with the bureaus (BR-24). */
public enum StandingState {
    /** 正常 */
    NORMAL,
    /** 责令整改中 */
    RECTIFYING,
    /** 已暂停 */
    SUSPENDED,
    /** 已取消资格 */
    DISQUALIFIED
}
