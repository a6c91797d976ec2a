package org.henji.query.certificate.publiccheck;

import org.henji.platform.message.RequestTrail;
import org.henji.query.certificate.lookup.Known;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers the check of certificates in the portal. */
@Controller
class CertificateCheckController {

    private final CertificateChecks checks;

    CertificateCheckController(CertificateChecks checks) {
        this.checks = checks;
    }

    @SchemaMapping(typeName = "Portal")
    CertificateCheck certificateCheck(@Argument Known input, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return checks.check(input, trail);
    }
}
