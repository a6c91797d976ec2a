package org.henji.command.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.agency.Uscc;
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
import org.springframework.stereotype.Component;

/**
 * What a credential lets its holder do, for acts that depend on it. It reads the credential's own events, among them those of
 * the act under way: a read model may lag behind, and what a roster says of a credential is a claim.
 */
@Component
public class Credentials {

    private final EventStore store;

    public Credentials(EventStore store) {
        this.store = store;
    }

    public Optional<Standing> find(CredentialNo credential) {
        return store.readEvents(credential.value())
                .asStream()
                .map(Message::getPayload)
                .map(CredentialEvent.class::cast)
                .reduce(
                        Optional.empty(),
                        (standing, event) -> Optional.of(after(standing, event)),
                        (earlier, later) -> later);
    }

    private static Standing after(Optional<Standing> before, CredentialEvent event) {
        return event instanceof CredentialIssued issued
                ? Standing.of(issued)
                : before.orElseThrow().after(event);
    }

    /**
     * How a credential stands.
     *
     * @param items what it covers; of a supervisor, empty means every item
     * @param agency whose internal supervisor the holder is; null of other kinds
     */
    public record Standing(
            CredentialNo credential,
            CredentialKind kind,
            Subject holder,
            List<ItemCode> items,
            @Nullable Uscc agency,
            LocalDate validFrom,
            LocalDate validUntil,
            boolean suspended,
            boolean revoked) {

        public Standing {
            items = List.copyOf(items);
        }

        /** Nothing tells of its expiry: it is found out on the day that is asked about. */
        public boolean validOn(LocalDate day) {
            return !suspended && !revoked && !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }

        public boolean validFor(ItemCode item, LocalDate day) {
            return validOn(day) && (items.isEmpty() || items.contains(item));
        }

        private static Standing of(CredentialIssued event) {
            return new Standing(
                    event.credential(),
                    event.kind(),
                    event.person().subject(),
                    event.items(),
                    event.agency(),
                    event.validFrom(),
                    event.validUntil(),
                    false,
                    false);
        }

        private Standing after(CredentialEvent event) {
            return switch (event) {
                case CredentialIssued issued -> of(issued);
                case CredentialRenewed renewed -> with(items, renewed.validUntil(), suspended, revoked);
                case CredentialItemsChanged changed -> with(changed.items(), validUntil, suspended, revoked);
                case CredentialSuspended stopped -> with(items, validUntil, true, revoked);
                case CredentialReinstated reinstated -> with(items, validUntil, false, revoked);
                case CredentialRevoked ended -> with(items, validUntil, suspended, true);
                case HolderAppraised appraised -> this;
                case ListedByAgency listed -> this;
                case UnlistedByAgency unlisted -> this;
            };
        }

        private Standing with(List<ItemCode> covered, LocalDate until, boolean stopped, boolean ended) {
            return new Standing(credential, kind, holder, covered, agency, validFrom, until, stopped, ended);
        }
    }
}
