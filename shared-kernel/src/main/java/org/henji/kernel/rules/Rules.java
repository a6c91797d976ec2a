package org.henji.kernel.rules;

import java.util.Map;
import java.util.function.Function;

/**
 * The rules with numbers, as they are in force at one installation. {@link Setting} tells the default, the unit and the basis
 * of each; an event that depends on one records the value used, so that an auditor sees the rule of that day.
 *
 * <p>The components are boxed because configuration binding hands null to the constructor for what is not configured: that
 * takes the default. A component itself is never null.
 */
public record Rules(
        Integer passMark,
        Integer certificateValidityYears,
        Integer agenciesPerItemAndPrefecture,
        Integer assessorsPerItem,
        Integer assessorsPerGroup,
        Integer fullTimeManagers,
        Integer lookBackYears,
        Integer paperRetentionYears,
        Integer electronicRetentionYears,
        Integer planLeadTimeWorkingDays,
        Integer noticeWorkingDays,
        Integer openObjectionsPerLine,
        Integer evaluationPassLine,
        Integer panelMinimumSize,
        Integer rotationOneIn,
        Integer maxConsecutiveSessions,
        Integer candidatesPerAssessor,
        Integer resultSubmissionWorkingDays,
        Integer resultReviewWorkingDays,
        Integer resultCorrectionWorkingDays,
        Integer complaintAnswerWorkingDays,
        Integer complaintDecisionWorkingDays,
        Integer scoreReviewWorkingDays,
        Integer supervisionReportWorkingDays,
        Integer assessorCredentialYears,
        Integer supervisorTermYears,
        Integer filingValidityYears,
        Integer reapplicationBanYears,
        Integer rectificationDays,
        Integer videoRetentionYears,
        Integer photoMinKilobytes,
        Integer photoMaxKilobytes,
        Integer photoMaxAgeMonths,
        Integer scoreDeviationPoints,
        Integer custodySignatories,
        Integer sealWitnesses,
        Integer inspectionSamplePercent,
        Integer inspectionsPerYear,
        Integer inspectorsPerInspection,
        Integer minimumCandidateAge,
        Integer certificateRetentionYears,
        Integer destructionWitnesses) {

    public Rules {
        passMark = Setting.PASS_MARK.orDefault(passMark);
        certificateValidityYears = Setting.CERTIFICATE_VALIDITY_YEARS.orDefault(certificateValidityYears);
        agenciesPerItemAndPrefecture = Setting.AGENCIES_PER_ITEM_AND_PREFECTURE.orDefault(agenciesPerItemAndPrefecture);
        assessorsPerItem = Setting.ASSESSORS_PER_ITEM.orDefault(assessorsPerItem);
        assessorsPerGroup = Setting.ASSESSORS_PER_GROUP.orDefault(assessorsPerGroup);
        fullTimeManagers = Setting.FULL_TIME_MANAGERS.orDefault(fullTimeManagers);
        lookBackYears = Setting.LOOK_BACK_YEARS.orDefault(lookBackYears);
        paperRetentionYears = Setting.PAPER_RETENTION_YEARS.orDefault(paperRetentionYears);
        electronicRetentionYears = Setting.ELECTRONIC_RETENTION_YEARS.orDefault(electronicRetentionYears);
        planLeadTimeWorkingDays = Setting.PLAN_LEAD_TIME_WORKING_DAYS.orDefault(planLeadTimeWorkingDays);
        noticeWorkingDays = Setting.NOTICE_WORKING_DAYS.orDefault(noticeWorkingDays);
        openObjectionsPerLine = Setting.OPEN_OBJECTIONS_PER_LINE.orDefault(openObjectionsPerLine);
        evaluationPassLine = Setting.EVALUATION_PASS_LINE.orDefault(evaluationPassLine);
        panelMinimumSize = Setting.PANEL_MINIMUM_SIZE.orDefault(panelMinimumSize);
        rotationOneIn = Setting.ROTATION_ONE_IN.orDefault(rotationOneIn);
        maxConsecutiveSessions = Setting.MAX_CONSECUTIVE_SESSIONS.orDefault(maxConsecutiveSessions);
        candidatesPerAssessor = Setting.CANDIDATES_PER_ASSESSOR.orDefault(candidatesPerAssessor);
        resultSubmissionWorkingDays = Setting.RESULT_SUBMISSION_WORKING_DAYS.orDefault(resultSubmissionWorkingDays);
        resultReviewWorkingDays = Setting.RESULT_REVIEW_WORKING_DAYS.orDefault(resultReviewWorkingDays);
        resultCorrectionWorkingDays = Setting.RESULT_CORRECTION_WORKING_DAYS.orDefault(resultCorrectionWorkingDays);
        complaintAnswerWorkingDays = Setting.COMPLAINT_ANSWER_WORKING_DAYS.orDefault(complaintAnswerWorkingDays);
        complaintDecisionWorkingDays = Setting.COMPLAINT_DECISION_WORKING_DAYS.orDefault(complaintDecisionWorkingDays);
        scoreReviewWorkingDays = Setting.SCORE_REVIEW_WORKING_DAYS.orDefault(scoreReviewWorkingDays);
        supervisionReportWorkingDays = Setting.SUPERVISION_REPORT_WORKING_DAYS.orDefault(supervisionReportWorkingDays);
        assessorCredentialYears = Setting.ASSESSOR_CREDENTIAL_YEARS.orDefault(assessorCredentialYears);
        supervisorTermYears = Setting.SUPERVISOR_TERM_YEARS.orDefault(supervisorTermYears);
        filingValidityYears = Setting.FILING_VALIDITY_YEARS.orDefault(filingValidityYears);
        reapplicationBanYears = Setting.REAPPLICATION_BAN_YEARS.orDefault(reapplicationBanYears);
        rectificationDays = Setting.RECTIFICATION_DAYS.orDefault(rectificationDays);
        videoRetentionYears = Setting.VIDEO_RETENTION_YEARS.orDefault(videoRetentionYears);
        photoMinKilobytes = Setting.PHOTO_MIN_KILOBYTES.orDefault(photoMinKilobytes);
        photoMaxKilobytes = Setting.PHOTO_MAX_KILOBYTES.orDefault(photoMaxKilobytes);
        photoMaxAgeMonths = Setting.PHOTO_MAX_AGE_MONTHS.orDefault(photoMaxAgeMonths);
        scoreDeviationPoints = Setting.SCORE_DEVIATION_POINTS.orDefault(scoreDeviationPoints);
        custodySignatories = Setting.CUSTODY_SIGNATORIES.orDefault(custodySignatories);
        sealWitnesses = Setting.SEAL_WITNESSES.orDefault(sealWitnesses);
        inspectionSamplePercent = Setting.INSPECTION_SAMPLE_PERCENT.orDefault(inspectionSamplePercent);
        inspectionsPerYear = Setting.INSPECTIONS_PER_YEAR.orDefault(inspectionsPerYear);
        inspectorsPerInspection = Setting.INSPECTORS_PER_INSPECTION.orDefault(inspectorsPerInspection);
        minimumCandidateAge = Setting.MINIMUM_CANDIDATE_AGE.orDefault(minimumCandidateAge);
        certificateRetentionYears = Setting.CERTIFICATE_RETENTION_YEARS.orDefault(certificateRetentionYears);
        destructionWitnesses = Setting.DESTRUCTION_WITNESSES.orDefault(destructionWitnesses);
        if (photoMinKilobytes > photoMaxKilobytes) {
            throw new IllegalArgumentException(
                    Setting.PHOTO_MIN_KILOBYTES.key() + " must not exceed " + Setting.PHOTO_MAX_KILOBYTES.key());
        }
    }

    public static Rules defaults() {
        return of(Setting::defaultValue);
    }

    /** These rules with other values for some settings. */
    public Rules with(Map<Setting, Integer> changes) {
        return of(setting -> changes.getOrDefault(setting, setting.in(this)));
    }

    private static Rules of(Function<Setting, Integer> value) {
        return new Rules(
                value.apply(Setting.PASS_MARK),
                value.apply(Setting.CERTIFICATE_VALIDITY_YEARS),
                value.apply(Setting.AGENCIES_PER_ITEM_AND_PREFECTURE),
                value.apply(Setting.ASSESSORS_PER_ITEM),
                value.apply(Setting.ASSESSORS_PER_GROUP),
                value.apply(Setting.FULL_TIME_MANAGERS),
                value.apply(Setting.LOOK_BACK_YEARS),
                value.apply(Setting.PAPER_RETENTION_YEARS),
                value.apply(Setting.ELECTRONIC_RETENTION_YEARS),
                value.apply(Setting.PLAN_LEAD_TIME_WORKING_DAYS),
                value.apply(Setting.NOTICE_WORKING_DAYS),
                value.apply(Setting.OPEN_OBJECTIONS_PER_LINE),
                value.apply(Setting.EVALUATION_PASS_LINE),
                value.apply(Setting.PANEL_MINIMUM_SIZE),
                value.apply(Setting.ROTATION_ONE_IN),
                value.apply(Setting.MAX_CONSECUTIVE_SESSIONS),
                value.apply(Setting.CANDIDATES_PER_ASSESSOR),
                value.apply(Setting.RESULT_SUBMISSION_WORKING_DAYS),
                value.apply(Setting.RESULT_REVIEW_WORKING_DAYS),
                value.apply(Setting.RESULT_CORRECTION_WORKING_DAYS),
                value.apply(Setting.COMPLAINT_ANSWER_WORKING_DAYS),
                value.apply(Setting.COMPLAINT_DECISION_WORKING_DAYS),
                value.apply(Setting.SCORE_REVIEW_WORKING_DAYS),
                value.apply(Setting.SUPERVISION_REPORT_WORKING_DAYS),
                value.apply(Setting.ASSESSOR_CREDENTIAL_YEARS),
                value.apply(Setting.SUPERVISOR_TERM_YEARS),
                value.apply(Setting.FILING_VALIDITY_YEARS),
                value.apply(Setting.REAPPLICATION_BAN_YEARS),
                value.apply(Setting.RECTIFICATION_DAYS),
                value.apply(Setting.VIDEO_RETENTION_YEARS),
                value.apply(Setting.PHOTO_MIN_KILOBYTES),
                value.apply(Setting.PHOTO_MAX_KILOBYTES),
                value.apply(Setting.PHOTO_MAX_AGE_MONTHS),
                value.apply(Setting.SCORE_DEVIATION_POINTS),
                value.apply(Setting.CUSTODY_SIGNATORIES),
                value.apply(Setting.SEAL_WITNESSES),
                value.apply(Setting.INSPECTION_SAMPLE_PERCENT),
                value.apply(Setting.INSPECTIONS_PER_YEAR),
                value.apply(Setting.INSPECTORS_PER_INSPECTION),
                value.apply(Setting.MINIMUM_CANDIDATE_AGE),
                value.apply(Setting.CERTIFICATE_RETENTION_YEARS),
                value.apply(Setting.DESTRUCTION_WITNESSES));
    }
}
