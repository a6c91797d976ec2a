package org.henji.query.agency.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.credential.CredentialNo;
import org.henji.query.agency.directory.AssessorsView.Claim;
import org.henji.query.credential.CredentialRegister;
import org.henji.query.credential.CredentialTerm;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads how agencies are staffed: whom their rosters name, and what the credentials of those say today. */
@Component
class Staffings {

    static final ReadModel<AssessorsView> MODEL = ReadModel.of(
                    AssessorsView.class, "agency-assessors", AgencyDirectory.GROUP, 1)
            .fedBy(StaffChanged.class, e -> e.agency().value(), (row, e, occurrence) -> AssessorsView.evolve(e))
            .build();

    private final Rows<AssessorsView> rows;
    private final CredentialRegister register;

    Staffings(ReadModelDatabase database, CredentialRegister register) {
        this.rows = database.rows(MODEL);
        this.register = register;
    }

    @Bean
    static ReadModel<AssessorsView> agencyAssessorsModel() {
        return MODEL;
    }

    /** Of those agencies that have reported a roster: two queries however many. */
    Map<Uscc, Staffing> of(Collection<Uscc> agencies) {
        Map<String, AssessorsView> named =
                rows.find(agencies.stream().map(Uscc::value).distinct().toList());
        List<CredentialNo> credentials = named.values().stream()
                .flatMap(assessors -> assessors.claims().stream())
                .map(Claim::credential)
                .toList();
        Map<CredentialNo, CredentialTerm> issued = register.terms(credentials);
        Map<Uscc, Staffing> staffings = new HashMap<>();
        named.values().forEach(assessors -> staffings.put(assessors.agency(), Staffing.of(assessors.claims(), issued)));
        return staffings;
    }
}
