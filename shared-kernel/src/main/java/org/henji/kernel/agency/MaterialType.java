package org.henji.kernel.agency;

/** 申报材料: the seven items of the application file (BR-10, notice 四). */
public enum MaterialType {
    /** (一) 专项职业能力考核机构申请表 */
    APPLICATION_FORM,
    /** (二) 法人登记证书复印件或统一社会信用信息代码 */
    REGISTRATION_CERTIFICATE,
    /** (三) 考核流程、工作制度、人员守则等管理制度、工作实施方案及质量管控措施 */
    RULES_AND_PLAN,
    /** (四) 专职工作人员、考评人员、专家、内部质量督导员名单及考评员证书复印件 */
    STAFF_ROSTERS,
    /** (五) 场地设备设施等资产有效证明文件或相关承诺书 */
    PREMISES_PROOF,
    /** (六) 培训评价经历辅证材料 */
    EXPERIENCE_PROOF,
    /** (七) 申报资料真实性诚信承诺书 */
    INTEGRITY_PLEDGE
}
