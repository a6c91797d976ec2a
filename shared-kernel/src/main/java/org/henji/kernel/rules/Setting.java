package org.henji.kernel.rules;

import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each component of {@link Rules}: its default, what it may be set to, and on what basis the default stands.
 * {@code docs/rules.md} is this list.
 */
public enum Setting {
    PASS_MARK(
            Rules::passMark,
            60,
            1,
            100,
            Unit.POINTS,
            Basis.STATED,
            "BR-20; only the province may change it",
            "合格分数线",
            "points of 100 that pass"),
    CERTIFICATE_VALIDITY_YEARS(
            Rules::certificateValidityYears,
            5,
            1,
            99,
            Unit.YEARS,
            Basis.STATED,
            "BR-04",
            "证书有效期",
            "validity of a certificate"),
    AGENCIES_PER_ITEM_AND_PREFECTURE(
            Rules::agenciesPerItemAndPrefecture,
            5,
            1,
            999,
            Unit.AGENCIES,
            Basis.STATED,
            "BR-15, \"in principle\": more only with a reason",
            "每个市（州）每个项目备案机构数",
            "agencies filed for an item in a prefecture"),
    ASSESSORS_PER_ITEM(
            Rules::assessorsPerItem,
            3,
            1,
            99,
            Unit.PERSONS,
            Basis.STATED,
            "BR-07",
            "机构每个项目考评员人数",
            "assessors an agency needs for an item"),
    ASSESSORS_PER_GROUP(
            Rules::assessorsPerGroup,
            3,
            1,
            99,
            Unit.PERSONS,
            Basis.CONFIRMED,
            "published assessment specifications",
            "考评组人数",
            "assessors in the group of a session"),
    FULL_TIME_MANAGERS(
            Rules::fullTimeManagers,
            2,
            1,
            99,
            Unit.PERSONS,
            Basis.STATED,
            "BR-07",
            "专职考核管理人员人数",
            "full-time managers an agency needs"),
    LOOK_BACK_YEARS(
            Rules::lookBackYears,
            3,
            1,
            99,
            Unit.YEARS,
            Basis.STATED,
            "BR-09",
            "年检、经营异常追溯期",
            "look-back for annual inspections and the abnormal-operations list"),
    PAPER_RETENTION_YEARS(
            Rules::paperRetentionYears,
            3,
            1,
            99,
            Unit.YEARS,
            Basis.STATED,
            "BR-18, \"or more\"",
            "纸质材料保存期",
            "retention of paper material"),
    ELECTRONIC_RETENTION_YEARS(
            Rules::electronicRetentionYears,
            5,
            1,
            99,
            Unit.YEARS,
            Basis.STATED,
            "BR-18, \"or more\"",
            "电子材料保存期",
            "retention of electronic material"),
    PLAN_LEAD_TIME_WORKING_DAYS(
            Rules::planLeadTimeWorkingDays,
            15,
            0,
            250,
            Unit.WORKING_DAYS,
            Basis.ANALOGY,
            "等级认定 in Gansu, sessions outside its calendar",
            "考核计划提前期",
            "from the application for a session to its day"),
    NOTICE_WORKING_DAYS(
            Rules::noticeWorkingDays,
            5,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.GENERAL,
            "usual length; the notice gives none",
            "公示期",
            "length of a public notice"),
    OPEN_OBJECTIONS_PER_LINE(
            Rules::openObjectionsPerLine,
            20,
            1,
            999,
            Unit.CASES,
            Basis.PROPOSED,
            "keeps a flood out of the stream that every act on the notice reads; no source",
            "公示每行未处理异议件数上限",
            "undecided objections that a line of a public notice may have"),
    EVALUATION_PASS_LINE(
            Rules::evaluationPassLine,
            80,
            1,
            100,
            Unit.POINTS,
            Basis.PROPOSED,
            "and no veto item failed; the attachment with the official line is not public",
            "机构评估合格线下限",
            "points of 100 that an evaluation standard asks of an agency, at least"),
    PANEL_MINIMUM_SIZE(
            Rules::panelMinimumSize,
            3,
            1,
            99,
            Unit.PERSONS,
            Basis.PROPOSED,
            "an odd number, so that a vote decides",
            "专家评议组最少人数",
            "members of an expert panel, at least"),
    ROTATION_ONE_IN(
            Rules::rotationOneIn,
            3,
            1,
            99,
            Unit.ONE_IN,
            Basis.ANALOGY,
            "regulation of Wuxi, art. 22",
            "考评组轮换比例（每几人至少换一人）",
            "one in so many of an assessor group changes each time"),
    MAX_CONSECUTIVE_SESSIONS(
            Rules::maxConsecutiveSessions,
            3,
            1,
            99,
            Unit.TIMES,
            Basis.ANALOGY,
            "regulation of Wuxi, art. 22",
            "同一考评员在同一考点连续考评次数上限",
            "sessions in a row for one assessor at one site"),
    CANDIDATES_PER_ASSESSOR(
            Rules::candidatesPerAssessor,
            5,
            1,
            999,
            Unit.PERSONS,
            Basis.ANALOGY,
            "one assessment site",
            "每名考评员对应考生数",
            "candidates for each assessor in a practical test"),
    RESULT_SUBMISSION_WORKING_DAYS(
            Rules::resultSubmissionWorkingDays,
            5,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.ANALOGY,
            "Shenzhen",
            "成绩上报期限",
            "to submit the results of a session"),
    RESULT_REVIEW_WORKING_DAYS(
            Rules::resultReviewWorkingDays,
            5,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.ANALOGY,
            "Shenzhen",
            "成绩审核期限",
            "to review submitted results"),
    RESULT_CORRECTION_WORKING_DAYS(
            Rules::resultCorrectionWorkingDays,
            5,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.ANALOGY,
            "Shenzhen",
            "成绩补正期限",
            "to correct returned results"),
    COMPLAINT_ANSWER_WORKING_DAYS(
            Rules::complaintAnswerWorkingDays,
            3,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.ANALOGY,
            "one assessment body",
            "投诉首次答复期限",
            "to the first answer to a complaint"),
    COMPLAINT_DECISION_WORKING_DAYS(
            Rules::complaintDecisionWorkingDays,
            7,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.ANALOGY,
            "one assessment body",
            "投诉处理期限",
            "to the decision on a complaint"),
    SCORE_REVIEW_WORKING_DAYS(
            Rules::scoreReviewWorkingDays,
            5,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.GENERAL,
            "usual length",
            "成绩复核申请期",
            "in which a candidate may ask to have the score reviewed"),
    SUPERVISION_REPORT_WORKING_DAYS(
            Rules::supervisionReportWorkingDays,
            3,
            1,
            250,
            Unit.WORKING_DAYS,
            Basis.PROPOSED,
            "no source",
            "督导报告提交期限",
            "to submit a supervision report"),
    ASSESSOR_CREDENTIAL_YEARS(
            Rules::assessorCredentialYears,
            3,
            1,
            99,
            Unit.YEARS,
            Basis.GENERAL,
            "usual length; a credential states its own date",
            "考评员证有效期",
            "validity of an assessor's credential"),
    SUPERVISOR_TERM_YEARS(
            Rules::supervisorTermYears,
            3,
            1,
            99,
            Unit.YEARS,
            Basis.ANALOGY,
            "regulation of an autonomous region",
            "质量督导员聘期",
            "term of a quality supervisor"),
    FILING_VALIDITY_YEARS(
            Rules::filingValidityYears,
            0,
            0,
            99,
            Unit.YEARS,
            Basis.PROPOSED,
            "0: without end; the notice sets none",
            "备案有效期（0 为长期）",
            "validity of a filing"),
    REAPPLICATION_BAN_YEARS(
            Rules::reapplicationBanYears,
            3,
            0,
            99,
            Unit.YEARS,
            Basis.GENERAL,
            "usual elsewhere; the notice sets none",
            "取消资格后禁止申报期",
            "ban on applying after a cancelled filing"),
    RECTIFICATION_DAYS(
            Rules::rectificationDays,
            30,
            1,
            365,
            Unit.DAYS,
            Basis.PROPOSED,
            "no source",
            "限期整改期限",
            "to put right what an inspection found"),
    VIDEO_RETENTION_YEARS(
            Rules::videoRetentionYears,
            5,
            1,
            99,
            Unit.YEARS,
            Basis.PROPOSED,
            "derived from BR-18",
            "考核视频保存期",
            "retention of video records"),
    PHOTO_MIN_KILOBYTES(
            Rules::photoMinKilobytes,
            40,
            1,
            10240,
            Unit.KILOBYTES,
            Basis.ANALOGY,
            "a candidates' system elsewhere; JPG, white background",
            "照片大小下限",
            "size of a candidate's photo, at least"),
    PHOTO_MAX_KILOBYTES(
            Rules::photoMaxKilobytes,
            200,
            1,
            10240,
            Unit.KILOBYTES,
            Basis.ANALOGY,
            "a candidates' system elsewhere; JPG, white background",
            "照片大小上限",
            "size of a candidate's photo, at most"),
    PHOTO_MAX_AGE_MONTHS(
            Rules::photoMaxAgeMonths,
            6,
            1,
            120,
            Unit.MONTHS,
            Basis.ANALOGY,
            "a candidates' system elsewhere",
            "照片拍摄时间上限",
            "age of a candidate's photo, at most"),
    SCORE_DEVIATION_POINTS(
            Rules::scoreDeviationPoints,
            15,
            1,
            100,
            Unit.POINTS,
            Basis.PROPOSED,
            "no source for the number; a leader settles disputes elsewhere",
            "考评员评分差异上限",
            "points between two assessors' totals for one candidate; beyond them the leader decides"),
    CUSTODY_SIGNATORIES(
            Rules::custodySignatories,
            2,
            2,
            9,
            Unit.PERSONS,
            Basis.ANALOGY,
            "custody rules of a sibling programme; BR-19 asks for named responsibility",
            "试卷交接签署人数下限",
            "people who sign each step in the custody of papers, at least"),
    SEAL_WITNESSES(
            Rules::sealWitnesses,
            2,
            0,
            9,
            Unit.PERSONS,
            Basis.ANALOGY,
            "custody rules of a sibling programme",
            "验封见证考生人数",
            "candidates to whom the seal of the papers is shown, at least"),
    INSPECTION_SAMPLE_PERCENT(
            Rules::inspectionSamplePercent,
            5,
            1,
            100,
            Unit.PERCENT,
            Basis.ANALOGY,
            "双随机 in legal services",
            "双随机抽查比例下限",
            "share of the agencies drawn for inspection, at least"),
    INSPECTIONS_PER_YEAR(
            Rules::inspectionsPerYear,
            2,
            1,
            52,
            Unit.TIMES,
            Basis.ANALOGY,
            "双随机 in legal services",
            "每年双随机抽查次数下限",
            "random inspections a year, at least"),
    INSPECTORS_PER_INSPECTION(
            Rules::inspectorsPerInspection,
            2,
            1,
            99,
            Unit.PERSONS,
            Basis.ANALOGY,
            "双随机 in legal services",
            "每次检查人员数下限",
            "inspectors at an inspection, at least"),
    MINIMUM_CANDIDATE_AGE(
            Rules::minimumCandidateAge,
            16,
            0,
            99,
            Unit.YEARS_OF_AGE,
            Basis.GENERAL,
            "working age; BR-03 sets none",
            "考生最低年龄",
            "age of a candidate, at least"),
    CERTIFICATE_RETENTION_YEARS(
            Rules::certificateRetentionYears,
            5,
            0,
            99,
            Unit.YEARS,
            Basis.PROPOSED,
            "no source; what is public about a certificate should outlive its validity",
            "证书失效后个人信息保存期",
            "retention of a holder's data after the last day of the certificate"),
    DESTRUCTION_WITNESSES(
            Rules::destructionWitnesses,
            2,
            1,
            9,
            Unit.PERSONS,
            Basis.PROPOSED,
            "no source for the number; elsewhere the province destroys spoiled blanks and their serials are reported",
            "销毁空白证书见证人数",
            "witnesses to the destruction of blank certificates, at least");

    /** What a value counts. */
    public enum Unit {
        POINTS("分"),
        YEARS("年"),
        YEARS_OF_AGE("岁"),
        MONTHS("个月"),
        DAYS("天"),
        WORKING_DAYS("个工作日"),
        AGENCIES("家"),
        PERSONS("人"),
        TIMES("次"),
        CASES("件"),
        PERCENT("%"),
        ONE_IN("人中 1 人"),
        KILOBYTES("KB");

        private final String chinese;

        Unit(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // an accessor of a record: it has no state
    private final ToIntFunction<Rules> component;

    private final int defaultValue;
    private final int least;
    private final int greatest;
    private final Unit unit;
    private final Basis basis;
    private final String source;
    private final String chinese;
    private final String english;

    Setting(
            ToIntFunction<Rules> component,
            int defaultValue,
            int least,
            int greatest,
            Unit unit,
            Basis basis,
            String source,
            String chinese,
            String english) {
        this.component = component;
        this.defaultValue = defaultValue;
        this.least = least;
        this.greatest = greatest;
        this.unit = unit;
        this.basis = basis;
        this.source = source;
        this.chinese = chinese;
        this.english = english;
    }

    /** The name in configuration files, e.g. {@code pass-mark}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value in force under these rules. */
    public int in(Rules rules) {
        return component.applyAsInt(rules);
    }

    public int defaultValue() {
        return defaultValue;
    }

    public int least() {
        return least;
    }

    public int greatest() {
        return greatest;
    }

    public Unit unit() {
        return unit;
    }

    public Basis basis() {
        return basis;
    }

    /** Where the default comes from: a rule id of the notice, or a source in words. */
    public String source() {
        return source;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    int orDefault(@Nullable Integer value) {
        if (value == null) {
            return defaultValue;
        }
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(
                    key() + " must lie between " + least + " and " + greatest + ", not " + value);
        }
        return value;
    }
}
