package org.henji.kernel.session;

/** 考生违纪违规行为; the list is assembled from rules of other provinces, see domain facts on discipline. */
public enum MisconductKind {
    /** 携带禁止物品 */
    BANNED_ITEM,
    /** 擅自换位或离场 */
    LEFT_SEAT,
    /** 交头接耳、偷看、协助他人 */
    COMMUNICATION,
    /** 替考 */
    IMPERSONATION,
    /** 调换作品 */
    SWAPPED_WORK,
    /** 带走试卷或作品 */
    TOOK_PAPERS,
    /** 提前开始或终止后继续操作 */
    OUTSIDE_TIME,
    /** 扰乱秩序 */
    DISORDER,
    /** 其他 */
    OTHER
}
