package org.henji.kernel.session;

/** What went wrong on the day (异常情况). */
public enum IncidentKind {
    /** 设备故障 */
    EQUIPMENT_FAILURE,
    /** 停电、停水、断网 */
    OUTAGE,
    /** 人身安全 */
    SAFETY,
    /** 秩序混乱 */
    DISORDER,
    /** 监控中断 */
    VIDEO_INTERRUPTED,
    /** 其他 */
    OTHER
}
