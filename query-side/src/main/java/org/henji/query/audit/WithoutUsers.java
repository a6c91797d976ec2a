package org.henji.query.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.agency.notice.NoticeLine;
import tools.jackson.databind.module.SimpleModule;

/** Leaves out the users as whom experts act; they themselves stay, as pseudonyms. */
final class WithoutUsers extends SimpleModule {

    WithoutUsers() {
        super("henji-without-users");
        setMixInAnnotation(PanelMember.class, Users.class);
        setMixInAnnotation(PanelMemberRecused.class, Users.class);
        setMixInAnnotation(EvaluationFormSigned.class, Users.class);
        setMixInAnnotation(NoticeLine.class, Users.class);
    }

    @JsonIgnoreProperties({"userId", "evaluators"})
    private interface Users {}
}
