package org.henji.kernel.agency;

/** What a member of staff does (BR-07). */
public enum StaffRole {
    /** 负责人 */
    HEAD,
    /** 考核管理人员 */
    MANAGER,
    /** 考评员 */
    ASSESSOR,
    /** 考务管理人员 */
    EXAM_AFFAIRS_OFFICER,
    /** 内部质量督导员 */
    INTERNAL_SUPERVISOR,
    /** 技术支持人员 */
    TECHNICIAN,
    /** 计算机和网络操作人员 */
    IT_OPERATOR,
    /** 专家 */
    EXPERT,
    /** 财务人员 */
    FINANCE_OFFICER
}
