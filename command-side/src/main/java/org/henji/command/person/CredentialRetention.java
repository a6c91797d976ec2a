package org.henji.command.person;

import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.credential.Credentials;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.springframework.stereotype.Component;

/** How long the holder of a credential is kept: some years beyond its last valid day, and beyond whatever happened to it ([P]). */
@Component
class CredentialRetention {

    private final EventStore store;
    private final Credentials credentials;

    CredentialRetention(EventStore store, Credentials credentials) {
        this.store = store;
        this.credentials = credentials;
    }

    /** Refused while it is valid, or may be so again. */
    LocalDate lastDay(CredentialNo credential, Rules rules, LocalDate today) {
        Credentials.Standing standing = credentials.find(credential).orElseThrow();
        if (!standing.revoked() && !today.isAfter(standing.validUntil())) {
            throw new RuleViolated(FailureCode.PERSON_STILL_NEEDED, credential.value());
        }
        LocalDate newest = newestEvent(credential);
        boolean outlived = !standing.revoked() && standing.validUntil().isAfter(newest);
        return (outlived ? standing.validUntil() : newest).plusYears(rules.electronicRetentionYears());
    }

    private LocalDate newestEvent(CredentialNo credential) {
        return store.readEvents(credential.value())
                .asStream()
                .map(Message::getPayload)
                .map(CredentialEvent.class::cast)
                .map(event -> CivilTime.dayOf(event.at()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
