package org.henji.query.session.archives;

/** How far an archive has come (BR-18). */
public enum ArchiveState {
    /** 归档中 */
    OPEN,
    /** 已封存 */
    SEALED,
    /** 已准予销毁 */
    TO_BE_DESTROYED,
    /** 已销毁 */
    DESTROYED
}
