package org.henji.query.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDestroyed;
import org.henji.kernel.certificate.blank.BlankStockEvent.KeeperAppointed;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.SupervisorOnDuty;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveAccessed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveDestroyed;
import org.henji.kernel.session.paper.Signatory;
import tools.jackson.databind.module.SimpleModule;

/** Leaves out the users as whom people act; assessors and experts themselves stay, as pseudonyms. */
final class WithoutUsers extends SimpleModule {

    WithoutUsers() {
        super("henji-without-users");
        setMixInAnnotation(PanelMember.class, Users.class);
        setMixInAnnotation(PanelMemberRecused.class, Users.class);
        setMixInAnnotation(EvaluationFormSigned.class, Users.class);
        setMixInAnnotation(NoticeLine.class, Users.class);
        setMixInAnnotation(GroupMember.class, Users.class);
        setMixInAnnotation(SupervisorOnDuty.class, Users.class);
        setMixInAnnotation(GroupAssigned.class, Users.class);
        setMixInAnnotation(Signatory.class, Users.class);
        setMixInAnnotation(ArchiveAccessed.class, Visitors.class);
        setMixInAnnotation(ArchiveDestroyed.class, Users.class);
        setMixInAnnotation(BlanksDestroyed.class, Users.class);
        setMixInAnnotation(KeeperAppointed.class, Users.class);
    }

    @JsonIgnoreProperties({"userId", "evaluators", "scoreClerk", "witnesses", "keeper"})
    private interface Users {}

    @JsonIgnoreProperties({"consentedBy", "archivist", "supervisor"})
    private interface Visitors {}
}
