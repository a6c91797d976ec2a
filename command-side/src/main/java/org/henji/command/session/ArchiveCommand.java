package org.henji.command.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.archive.ArchiveForm;
import org.henji.kernel.session.archive.ArchiveItem;
import org.jspecify.annotations.Nullable;

/** What an agency does with the archive of a session, and the prefecture in the end (BR-18). */
public sealed interface ArchiveCommand extends Command {

    record AddArchiveItem(
            @TargetAggregateIdentifier ArchiveNo archive,
            ArchiveItem item,
            ArchiveForm form,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 200) String location,
            @Nullable @Valid Evidence file)
            implements ArchiveCommand {}

    record RemoveArchiveItem(
            @TargetAggregateIdentifier ArchiveNo archive,
            int entry,
            @NotBlank @Size(max = 500) String reason) implements ArchiveCommand {}

    record SealArchive(@TargetAggregateIdentifier ArchiveNo archive) implements ArchiveCommand {}

    /**
     * Somebody looked into it.
     *
     * @param consentedBy user id of the head of the agency
     * @param archivist user id
     * @param supervisor user id of the internal supervisor
     */
    record RecordArchiveAccess(
            @TargetAggregateIdentifier ArchiveNo archive,
            @NotBlank @Size(max = 500) String purpose,
            @NotBlank @Size(max = 100) String consentedBy,
            @NotBlank @Size(max = 100) String archivist,
            @NotBlank @Size(max = 100) String supervisor)
            implements ArchiveCommand {}

    record ApproveArchiveDestruction(
            @TargetAggregateIdentifier ArchiveNo archive,
            @NotBlank @Size(max = 500) String reason) implements ArchiveCommand {}

    /**
     * It has been destroyed.
     *
     * @param witnesses user ids
     */
    record DestroyArchive(
            @TargetAggregateIdentifier ArchiveNo archive,
            @Size(max = 20) List<@NotBlank @Size(max = 100) String> witnesses)
            implements ArchiveCommand {

        public DestroyArchive {
            witnesses = List.copyOf(witnesses);
        }
    }
}
