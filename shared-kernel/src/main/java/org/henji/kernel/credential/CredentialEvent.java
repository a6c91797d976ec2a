package org.henji.kernel.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/** What happens to the credential of an assessor (考评员) or a quality supervisor (质量督导员). */
public sealed interface CredentialEvent extends DomainEvent {

    CredentialNo credential();

    @Override
    default String streamId() {
        return credential().value();
    }

    /**
     * 核发
     *
     * @param items what it covers; of a supervisor, empty means every item
     * @param agency whose internal supervisor the holder is; null of other kinds
     * @param validFrom first valid day
     * @param validUntil last valid day
     */
    @StoredEvent("credential.credential-issued")
    record CredentialIssued(
            CredentialNo credential,
            CredentialKind kind,
            PersonalData person,
            List<ItemCode> items,
            @Nullable Uscc agency,
            LocalDate validFrom,
            LocalDate validUntil,
            Instant at)
            implements CredentialEvent {

        public CredentialIssued {
            items = List.copyOf(items);
        }
    }

    /** 换证、续聘: valid until another day. */
    @StoredEvent("credential.credential-renewed")
    record CredentialRenewed(CredentialNo credential, LocalDate validUntil, Instant at) implements CredentialEvent {}

    /** 考评项目变更: it covers these items from now on. */
    @StoredEvent("credential.items-changed")
    record CredentialItemsChanged(CredentialNo credential, List<ItemCode> items, String reason, Instant at)
            implements CredentialEvent {

        public CredentialItemsChanged {
            items = List.copyOf(items);
        }
    }

    /** 暂停 */
    @StoredEvent("credential.credential-suspended")
    record CredentialSuspended(CredentialNo credential, String reason, Instant at) implements CredentialEvent {}

    /** 恢复 */
    @StoredEvent("credential.credential-reinstated")
    record CredentialReinstated(CredentialNo credential, String reason, Instant at) implements CredentialEvent {}

    /** 撤销, for good. */
    @StoredEvent("credential.credential-revoked")
    record CredentialRevoked(CredentialNo credential, String reason, Instant at) implements CredentialEvent {}

    /** 年度考核 */
    @StoredEvent("credential.holder-appraised")
    record HolderAppraised(
            CredentialNo credential,
            int year,
            AppraisalGrade grade,
            @Nullable String remark,
            Instant at) implements CredentialEvent {}

    /** An agency has put the credential on its roster; from the same act as {@code agency.staff-changed}. */
    @StoredEvent("credential.listed-by-agency")
    record ListedByAgency(CredentialNo credential, Uscc agency, Instant at) implements CredentialEvent {}

    /** It is on that agency's roster no more. */
    @StoredEvent("credential.unlisted-by-agency")
    record UnlistedByAgency(CredentialNo credential, Uscc agency, Instant at) implements CredentialEvent {}
}
