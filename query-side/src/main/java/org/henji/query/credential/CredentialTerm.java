package org.henji.query.credential;

import static org.henji.query.infrastructure.Fold.known;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvent.CredentialItemsChanged;
import org.henji.kernel.credential.CredentialEvent.CredentialReinstated;
import org.henji.kernel.credential.CredentialEvent.CredentialRenewed;
import org.henji.kernel.credential.CredentialEvent.CredentialRevoked;
import org.henji.kernel.credential.CredentialEvent.CredentialSuspended;
import org.henji.kernel.credential.CredentialEvent.HolderAppraised;
import org.henji.kernel.credential.CredentialEvent.ListedByAgency;
import org.henji.kernel.credential.CredentialEvent.UnlistedByAgency;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a credential lets its holder do and when, and nothing about who that is: what anyone may see of an agency rests on it. It is
 * a row of its own for that reason.
 *
 * @param items what it covers; of a supervisor, empty means every item
 * @param validUntil last day
 */
public record CredentialTerm(
        CredentialNo no,
        CredentialKind kind,
        Subject holder,
        List<ItemCode> items,
        LocalDate validFrom,
        LocalDate validUntil,
        CredentialState state) {

    static CredentialTerm evolve(@Nullable CredentialTerm row, CredentialEvent event) {
        return event instanceof CredentialIssued e ? of(e) : known(row).after(event);
    }

    static CredentialTerm of(CredentialIssued e) {
        return new CredentialTerm(
                e.credential(),
                e.kind(),
                e.person().subject(),
                e.items(),
                e.validFrom(),
                e.validUntil(),
                CredentialState.IN_FORCE);
    }

    CredentialTerm after(CredentialEvent event) {
        return switch (event) {
            case CredentialIssued e -> of(e);
            case CredentialRenewed e -> with(items, e.validUntil(), state);
            case CredentialItemsChanged e -> with(e.items(), validUntil, state);
            case CredentialSuspended e -> with(items, validUntil, CredentialState.SUSPENDED);
            case CredentialReinstated e -> with(items, validUntil, CredentialState.IN_FORCE);
            case CredentialRevoked e -> with(items, validUntil, CredentialState.REVOKED);
            case HolderAppraised e -> this;
            case ListedByAgency e -> this;
            case UnlistedByAgency e -> this;
        };
    }

    /** Nothing tells of its expiry: it is found out on the day that is asked about. */
    public boolean isValidFor(ItemCode item, LocalDate day) {
        return statusOn(day) == CredentialStatus.VALID && (items.isEmpty() || items.contains(item));
    }

    CredentialStatus statusOn(LocalDate day) {
        return switch (state) {
            case SUSPENDED -> CredentialStatus.SUSPENDED;
            case REVOKED -> CredentialStatus.REVOKED;
            case IN_FORCE -> {
                if (day.isBefore(validFrom)) {
                    yield CredentialStatus.NOT_YET_VALID;
                }
                yield day.isAfter(validUntil) ? CredentialStatus.EXPIRED : CredentialStatus.VALID;
            }
        };
    }

    private CredentialTerm with(List<ItemCode> covered, LocalDate until, CredentialState now) {
        return new CredentialTerm(no, kind, holder, covered, validFrom, until, now);
    }
}
