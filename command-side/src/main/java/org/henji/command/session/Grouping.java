package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.credential.Credentials;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.PreparationCommand.AssignGroup;
import org.henji.command.session.PreparationCommand.RecuseAssessor;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * Who assesses the session (考评组), BR-20: assigned by the agency, each of them for that day and nowhere else at that time, and
 * in turn with the other groups at the site. A plan that moves loses its group. Who has an interest is recused from a
 * candidate, or leaves; a group that is not complete any more is completed, even after the start.
 */
@AggregatePart
class Grouping {

    private final ExamSession session;
    private final Roster roster;
    private @Nullable AssessorGroup group;
    private @Nullable Booking booking;
    private Map<CredentialNo, Set<Integer>> recusals = Map.of();
    private final Set<CredentialNo> gone = new HashSet<>();

    /** Users who were in the group once the session had started, and are no more. */
    private final Set<String> former = new HashSet<>();

    Grouping(ExamSession session, Roster roster) {
        this.session = session;
        this.roster = roster;
    }

    @CommandHandler
    void decide(
            AssignGroup command,
            Actor actor,
            Credentials credentials,
            PlanRules planRules,
            Aggregates aggregates,
            Rules rules,
            Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.planning().mustBeApproved();
        Specification specification = planRules.specification(session.plan());
        mustNotRunWithCompleteGroup(specification, rules);
        AssessorGroup wanted = groupRules(credentials).admit(command, recusals);
        mustNotHaveLeft(wanted);
        whoeverAssessesMustStay(wanted);
        mustNotBeCandidates(wanted);
        mustBeComplete(wanted, specification, rules);
        if (wanted.equals(group)) {
            return;
        }
        Optional<AssessorGroup> before = Optional.ofNullable(group);
        Instant now = CivilTime.now(clock);
        apply(new GroupAssigned(
                session.number(),
                wanted.members(),
                wanted.supervisor(),
                wanted.scoreClerk(),
                rules.rotationOneIn(),
                rules.maxConsecutiveSessions(),
                membersNeeded(specification, rules),
                specification.assessors(),
                now));
        Objects.requireNonNull(booking).take(wanted, before, aggregates, rules, now);
    }

    @EventSourcingHandler
    void evolve(GroupAssigned event) {
        if (group != null) {
            group.members().forEach(this::remember);
        }
        group = new AssessorGroup(event.members(), event.supervisor(), event.scoreClerk(), recusals);
        booking = Booking.of(session.number(), session.agency(), session.plan());
    }

    /** By the assessor, or by anybody of the agency. */
    @CommandHandler
    void decide(RecuseAssessor command, Actor actor, Aggregates aggregates, Clock clock) {
        CredentialNo credential = command.credential();
        Integer candidate = command.candidate();
        if (!acts(actor, credential)) {
            Authority.requireAgency(actor, session.agency());
        }
        session.planning().mustNotBeCancelled();
        AssessorGroup assigned = mustBeAssigned();
        GroupMember assessor = assigned.mustHave(credential);
        PersonalText reason = new PersonalText(assessor.subject(), command.reason());
        Instant now = CivilTime.now(clock);
        if (candidate == null) {
            // who has assessed goes on counting for the rotation
            session.day().mustNotHaveEnded();
            Booking booked = Objects.requireNonNull(booking);
            apply(new AssessorRecused(session.number(), credential, null, command.relation(), reason, now));
            booked.leave(assessor, assigned.without(credential), aggregates, now);
        } else if (roster.status(candidate) != Roster.Status.WITHDRAWN && !assigned.isRecused(credential, candidate)) {
            apply(new AssessorRecused(session.number(), credential, candidate, command.relation(), reason, now));
        }
    }

    @EventSourcingHandler
    void evolve(AssessorRecused event) {
        AssessorGroup assigned = Objects.requireNonNull(group);
        if (event.candidate() == null) {
            gone.add(event.assessor());
            assigned.member(event.assessor()).ifPresent(this::remember);
            group = assigned.without(event.assessor());
        } else {
            recusals = with(event.assessor(), event.candidate());
            group = assigned.with(recusals);
        }
    }

    @EventSourcingHandler
    void evolve(PlanChanged event) {
        if (!isBooked(event.plan())) {
            group = null;
            booking = null;
        }
    }

    @EventSourcingHandler
    void evolve(SessionCancelled event) {
        group = null;
        booking = null;
    }

    /** By the act that changes the plan, before it does. */
    void follow(SessionPlan wanted, Aggregates aggregates, Instant now) {
        if (!isBooked(wanted)) {
            giveUp(aggregates, now);
        }
    }

    void giveUp(Aggregates aggregates, Instant now) {
        if (group != null && booking != null) {
            booking.giveUp(group, aggregates, now);
        }
    }

    AssessorGroup mustBeAssigned() {
        if (group == null) {
            throw new RuleViolated(FailureCode.GROUP_NOT_ASSIGNED);
        }
        return group;
    }

    /** On the day. */
    void mustBeReady(Credentials credentials, Specification specification, Rules rules) {
        AssessorGroup assigned = mustBeAssigned();
        mustBeComplete(assigned, specification, rules);
        groupRules(credentials).mustStillHold(assigned);
    }

    /** Who assesses or supervises. */
    Set<Subject> people() {
        return group == null ? Set.of() : group.people().keySet();
    }

    /** Whether somebody who acts as that user has assessed the session, up to now or for a while. */
    boolean hasAssessed(String userId) {
        return former.contains(userId) || mustBeAssigned().memberOf(userId).isPresent();
    }

    private void remember(GroupMember member) {
        if (session.day().isStarted()) {
            former.add(member.userId());
        }
    }

    private boolean acts(Actor actor, CredentialNo credential) {
        return group != null
                && group.member(credential)
                        .filter(member -> member.userId().equals(actor.userId()))
                        .isPresent();
    }

    private boolean isBooked(SessionPlan plan) {
        return Booking.of(session.number(), session.agency(), plan).equals(booking);
    }

    private GroupRules groupRules(Credentials credentials) {
        SessionPlan plan = session.plan();
        return new GroupRules(credentials, session.agency(), plan.item(), plan.date());
    }

    private Map<CredentialNo, Set<Integer>> with(CredentialNo assessor, Integer candidate) {
        Map<CredentialNo, Set<Integer>> more = new HashMap<>(recusals);
        Set<Integer> candidates = new HashSet<>(more.getOrDefault(assessor, Set.of()));
        candidates.add(candidate);
        more.put(assessor, candidates);
        return more;
    }

    private void mustNotRunWithCompleteGroup(Specification specification, Rules rules) {
        if (session.day().isStarted()
                && group != null
                && lacks(group, specification, rules).isEmpty()) {
            throw new RuleViolated(FailureCode.SESSION_STARTED);
        }
    }

    private void mustNotHaveLeft(AssessorGroup wanted) {
        wanted.members().stream()
                .map(GroupMember::credential)
                .filter(gone::contains)
                .findFirst()
                .ifPresent(credential -> {
                    throw new RuleViolated(FailureCode.ASSESSOR_RECUSED, credential.value());
                });
    }

    /** After the start a group is completed, and nobody in it replaced: they have scored. */
    private void whoeverAssessesMustStay(AssessorGroup wanted) {
        if (session.day().isStarted() && group != null) {
            group.members().stream()
                    .filter(member -> wanted.member(member.credential())
                            .filter(same -> same.userId().equals(member.userId()))
                            .isEmpty())
                    .findFirst()
                    .ifPresent(member -> {
                        throw new RuleViolated(
                                FailureCode.GROUP_MEMBER_STAYS,
                                member.credential().value());
                    });
        }
    }

    private void mustNotBeCandidates(AssessorGroup wanted) {
        wanted.people().forEach((person, credential) -> {
            if (roster.numberOf(person).isPresent()) {
                throw new RuleViolated(FailureCode.GROUP_MEMBER_IS_CANDIDATE, credential.value());
            }
        });
    }

    private static void mustBeComplete(AssessorGroup wanted, Specification specification, Rules rules) {
        lacks(wanted, specification, rules).ifPresent(failure -> {
            throw new RuleViolated(failure);
        });
    }

    private static Optional<Failure> lacks(AssessorGroup wanted, Specification specification, Rules rules) {
        return wanted.lacks(membersNeeded(specification, rules), specification.assessors());
    }

    private static int membersNeeded(Specification specification, Rules rules) {
        return Math.max(rules.assessorsPerGroup(), specification.assessors());
    }
}
