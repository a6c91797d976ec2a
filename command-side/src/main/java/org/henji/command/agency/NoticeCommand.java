package org.henji.command.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.OpenToPublic;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/** What the department does with a public notice, and what the public may do about it (BR-14). */
public sealed interface NoticeCommand extends Command {

    record PublishNotice(
            @TargetAggregateIdentifier NoticeNo notice,
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 200) List<LineRef> lines,
            LocalDate firstDay)
            implements NoticeCommand {

        public PublishNotice {
            lines = List.copyOf(lines);
        }
    }

    record WithdrawNotice(
            @TargetAggregateIdentifier NoticeNo notice,
            @NotBlank @Size(max = 1000) String reason) implements NoticeCommand {}

    @OpenToPublic
    record LodgeObjection(
            @TargetAggregateIdentifier NoticeNo notice,
            ApplicationNo application,
            ItemCode item,
            @Valid PersonalData objector,
            @NotBlank @Size(min = 10, max = 2000) String facts,
            @Nullable @Size(max = 2000) String evidence)
            implements NoticeCommand {

        /** Without what was written: it may name anybody, and a log must not. */
        @Override
        public String toString() {
            return "LodgeObjection[" + notice + ", " + application + ", " + item + "]";
        }
    }

    record DecideObjection(
            @TargetAggregateIdentifier NoticeNo notice,
            int objection,
            ObjectionDecision decision,
            @NotBlank @Size(max = 1000) String reason)
            implements NoticeCommand {}

    record CloseNotice(@TargetAggregateIdentifier NoticeNo notice) implements NoticeCommand {}
}
