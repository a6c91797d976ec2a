package org.henji.query.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henji.kernel.authority.Actor;
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
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a credential: what, when, who and why.
 *
 * @param actor null only where the event carries no trail
 * @param items what it has covered since; none where that did not change
 * @param until last valid day since; null where that did not change
 */
public record CredentialAct(
        Kind kind,
        Instant at,
        @Nullable Actor actor,
        List<ItemCode> items,
        @Nullable LocalDate until,
        @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        /** 核发 */
        ISSUED,
        /** 换证、续聘 */
        RENEWED,
        /** 考评项目变更 */
        ITEMS_CHANGED,
        /** 暂停 */
        SUSPENDED,
        /** 恢复 */
        REINSTATED,
        /** 撤销 */
        REVOKED
    }

    /** The act that an event is; empty where the event is none. */
    static Optional<CredentialAct> of(CredentialEvent event, Occurrence occurrence) {
        return Optional.ofNullable(
                switch (event) {
                    case CredentialIssued e ->
                        act(Kind.ISSUED, occurrence, e.items(), e.validUntil(), occurrence.reason());
                    case CredentialRenewed e ->
                        act(Kind.RENEWED, occurrence, List.of(), e.validUntil(), occurrence.reason());
                    case CredentialItemsChanged e -> act(Kind.ITEMS_CHANGED, occurrence, e.items(), null, e.reason());
                    case CredentialSuspended e -> act(Kind.SUSPENDED, occurrence, List.of(), null, e.reason());
                    case CredentialReinstated e -> act(Kind.REINSTATED, occurrence, List.of(), null, e.reason());
                    case CredentialRevoked e -> act(Kind.REVOKED, occurrence, List.of(), null, e.reason());
                    case HolderAppraised e -> null;
                    case ListedByAgency e -> null;
                    case UnlistedByAgency e -> null;
                });
    }

    private static CredentialAct act(
            Kind kind,
            Occurrence occurrence,
            List<ItemCode> items,
            @Nullable LocalDate until,
            @Nullable String reason) {
        return new CredentialAct(kind, occurrence.event().at(), occurrence.actor(), items, until, reason);
    }
}
