package org.henji.query.root;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.RequestTrail;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Opens the audit. It knows no territory: it is for those whose task is the whole province. */
@Controller
class AuditController {

    @QueryMapping
    Audit audit(@ContextValue(RequestTrail.KEY) RequestTrail trail) {
        if (!mayAudit(trail.requireActor())) {
            throw new Refused(FailureCode.WRONG_LEVEL);
        }
        return new Audit();
    }

    private static boolean mayAudit(Actor reader) {
        return switch (reader.level()) {
            case AUDITOR, CENTER, DEPARTMENT -> true;
            case AGENCY, COUNTY, PREFECTURE, INTEGRATOR, PUBLIC -> false;
        };
    }
}
