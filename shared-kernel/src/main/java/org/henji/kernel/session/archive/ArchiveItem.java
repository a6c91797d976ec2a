package org.henji.kernel.session.archive;

/** What the archive of a session holds (归档材料), after a real list of a sibling programme; not an official one. */
public enum ArchiveItem {
    /** 报名及资格审核材料 */
    ELIGIBILITY_REVIEW("报名及资格审核材料", true),
    /** 通过人员名册 */
    ROSTER("考生花名册", true),
    /** 计划报备表 */
    PLAN("计划报备表", true),
    /** 考务实施方案 */
    IMPLEMENTATION_PLAN("考务实施方案", true),
    /** 考生签到表 */
    CANDIDATE_SIGN_IN("考生签到表", true),
    /** 考评人员签到表 */
    ASSESSOR_SIGN_IN("考评人员签到表", true),
    /** 试卷交接登记 */
    PAPER_CUSTODY("试卷交接登记", true),
    /** 考场情况记录单 */
    SESSION_RECORD("考场情况记录单", true),
    /** 内部督导记录 */
    SUPERVISION_RECORD("内部督导记录", true),
    /** 评分表 */
    SCORE_SHEETS("考评评分表", true),
    /** 登分册 */
    SCORE_BOOK("登分册", true),
    /** 考核视频 */
    VIDEO("考核视频", true),
    /** 作品或其影像 */
    WORK_PIECES("作品或其影像", false),
    /** 违纪处理材料 */
    MISCONDUCT("违纪处理材料", false),
    /** 证书发放签收表 */
    CERTIFICATE_RECEIPTS("证书发放签收表", false),
    /** 其他 */
    OTHER("其他", false);

    private final String chinese;
    private final boolean mandatory;

    ArchiveItem(String chinese, boolean mandatory) {
        this.chinese = chinese;
        this.mandatory = mandatory;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the archive is not complete without it. */
    public boolean isMandatory() {
        return mandatory;
    }
}
