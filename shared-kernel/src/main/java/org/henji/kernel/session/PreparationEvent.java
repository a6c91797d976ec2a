package org.henji.kernel.session;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.PersonalText;
import org.jspecify.annotations.Nullable;

/** Seats, tickets, the assessor group and the papers of a session (考前准备). */
public sealed interface PreparationEvent extends ExamSessionEvent {

    /**
     * 考场编排
     *
     * @param seed from which anybody can work out the arrangement again
     * @param method how; see docs/event-model/session.md
     * @param seats in the order of the candidates
     */
    @StoredEvent("session.seats-arranged")
    record SeatsArranged(SessionNo session, long seed, String method, List<Seat> seats, Instant at)
            implements PreparationEvent {

        public SeatsArranged {
            seats = List.copyOf(seats);
        }
    }

    /**
     * 发放准考证: seats and roster are fixed from now on.
     *
     * @param tickets in the order of the candidates
     */
    @StoredEvent("session.tickets-issued")
    record TicketsIssued(SessionNo session, List<Ticket> tickets, Instant at) implements PreparationEvent {

        public TicketsIssued {
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * 考评组组成; again: this group instead.
     *
     * @param scoreClerk 录入人: the user who enters the scores of paper sheets
     * @param rotationOneIn the rule of that day: one in so many differs from the last group at the site
     * @param maxConsecutive the rule of that day: sessions in a row for one assessor at the site, at most
     * @param membersNeeded the rule of that day and of the specification: members, at least
     * @param scorersNeeded by the specification: members who score each candidate, at least
     */
    @StoredEvent("session.group-assigned")
    record GroupAssigned(
            SessionNo session,
            List<GroupMember> members,
            SupervisorOnDuty supervisor,
            String scoreClerk,
            int rotationOneIn,
            int maxConsecutive,
            int membersNeeded,
            int scorersNeeded,
            Instant at)
            implements PreparationEvent {

        public GroupAssigned {
            members = List.copyOf(members);
        }
    }

    /**
     * 回避
     *
     * @param candidate whom the assessor does not score; null when the assessor leaves the group
     * @param relation what is declared; between the assessor and the candidate, or what concerns the whole session
     * @param reason in words; under the key of the assessor, of whom it speaks
     */
    @StoredEvent("session.assessor-recused")
    record AssessorRecused(
            SessionNo session,
            CredentialNo assessor,
            @Nullable Integer candidate,
            Relation relation,
            PersonalText reason,
            Instant at)
            implements PreparationEvent {}

    /** The centre has printed a package for the session; from the same act as {@code paper.package-printed}. */
    @StoredEvent("session.papers-assigned")
    record PapersAssigned(SessionNo session, PackageNo paperPackage, Instant at) implements PreparationEvent {}
}
