package org.henji.query.credential;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.AppraisalGrade;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvent.HolderAppraised;
import org.henji.kernel.credential.CredentialEvent.ListedByAgency;
import org.henji.kernel.credential.CredentialEvent.UnlistedByAgency;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A credential as the register knows it.
 *
 * @param subject the holder's pseudonym, which an index finds
 * @param items what it covers; of a supervisor, empty means every item
 * @param agency whose internal supervisor the holder is; null of other kinds
 * @param validUntil last day
 * @param listedBy the agencies whose rosters name it
 */
public record CredentialView(
        CredentialNo no,
        CredentialKind kind,
        PersonalData holder,
        Subject subject,
        List<ItemCode> items,
        @Nullable Uscc agency,
        LocalDate validFrom,
        LocalDate validUntil,
        CredentialState state,
        List<Uscc> listedBy,
        List<Appraisal> appraisals,
        List<CredentialAct> acts) {

    /** 年度考核 */
    public record Appraisal(
            int year, AppraisalGrade grade, @Nullable String remark, Instant at) {}

    static CredentialView evolve(@Nullable CredentialView row, CredentialEvent event, Occurrence occurrence) {
        return event instanceof CredentialIssued e
                ? issued(e, occurrence)
                : known(row).after(event, occurrence);
    }

    CredentialTerm term() {
        return new CredentialTerm(no, kind, subject, items, validFrom, validUntil, state);
    }

    private static CredentialView issued(CredentialIssued e, Occurrence occurrence) {
        return new CredentialView(
                e.credential(),
                e.kind(),
                e.person(),
                e.person().subject(),
                e.items(),
                e.agency(),
                e.validFrom(),
                e.validUntil(),
                CredentialState.IN_FORCE,
                List.of(),
                List.of(),
                CredentialAct.of(e, occurrence).stream().toList());
    }

    private CredentialView after(CredentialEvent event, Occurrence occurrence) {
        CredentialTerm now = term().after(event);
        return new CredentialView(
                no,
                kind,
                holder,
                subject,
                now.items(),
                agency,
                validFrom,
                now.validUntil(),
                now.state(),
                listedAfter(event),
                event instanceof HolderAppraised e
                        ? and(appraisals, Stream.of(new Appraisal(e.year(), e.grade(), e.remark(), e.at())))
                        : appraisals,
                and(acts, CredentialAct.of(event, occurrence).stream()));
    }

    private List<Uscc> listedAfter(CredentialEvent event) {
        return switch (event) {
            case ListedByAgency e -> and(listedBy, Stream.of(e.agency()));
            case UnlistedByAgency e ->
                listedBy.stream().filter(other -> !other.equals(e.agency())).toList();
            default -> listedBy;
        };
    }

    private static <T> List<T> and(List<T> before, Stream<T> more) {
        return Stream.concat(before.stream(), more).toList();
    }
}
