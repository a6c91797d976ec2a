package org.henji.query.agency.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.Subject;

/**
 * Whom an agency names as its assessors, by credential and pseudonym. What a credential allows stands with the credential. It is a
 * row of its own: every list of agencies needs it, and nobody's name has to be unsealed for that.
 */
public record AssessorsView(Uscc agency, List<Claim> claims) {

    /** On the roster, this credential is that person's. */
    public record Claim(CredentialNo credential, Subject holder) {}

    static AssessorsView evolve(StaffChanged event) {
        return new AssessorsView(
                event.agency(),
                event.staff().stream().flatMap(AssessorsView::claim).distinct().toList());
    }

    private static Stream<Claim> claim(StaffMember member) {
        return Stream.ofNullable(member.credential())
                .filter(credential -> member.role() == StaffRole.ASSESSOR)
                .map(credential -> new Claim(
                        numbered(credential.credentialNo()), member.person().subject()));
    }

    /** However it is typed it is the same number; what an older roster holds and is none names no credential. */
    private static CredentialNo numbered(String text) {
        return new CredentialNo(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT));
    }
}
