package org.henji.command.agency;

import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.returned;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.EvaluationEvents.standardReleased;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.accepted;
import static org.henji.kernel.agency.FilingEvents.cleared;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.preliminaryResultSubmitted;
import static org.henji.kernel.agency.FilingEvents.putOnNotice;
import static org.henji.kernel.agency.FilingEvents.recheckPassed;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.resultReported;
import static org.henji.kernel.agency.FilingEvents.withdrawn;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;

/** How far the usual application has come: both of its items, the smooth way. Each step holds those before it. */
enum FilingAt {
    COUNTY(registered(), opened(), applied()),
    PREFECTURE_INBOX(COUNTY, forwarded()),
    REVIEW(PREFECTURE_INBOX, accepted(), standardReleased()),
    PANEL(REVIEW, evaluationOpened(), panelFormed()),
    EVALUATED(PANEL, forms()),
    RECOMMENDED(EVALUATED, recommended(ITEM), reserved(ITEM), recommended(OTHER_ITEM), reserved(OTHER_ITEM)),
    CENTER(RECOMMENDED, preliminaryResultSubmitted(), closed()),
    REPORT(CENTER, compliancePassed()),
    DEPARTMENT(REPORT, resultReported()),
    RECHECKED(DEPARTMENT, recheckPassed(ITEM, OTHER_ITEM)),
    ON_NOTICE(RECHECKED, putOnNotice(ITEM), putOnNotice(OTHER_ITEM)),
    CLEARED(ON_NOTICE, cleared(ITEM), cleared(OTHER_ITEM)),
    RETURNED(COUNTY, returned()),
    WITHDRAWN(COUNTY, withdrawn(), new ApplicationClosed(USCC, APPLICATION, AT));

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
    private final DomainEvent[] history;

    FilingAt(DomainEvent... history) {
        this.history = history;
    }

    FilingAt(FilingAt before, DomainEvent... more) {
        this(Stream.of(before.history, more).flatMap(Arrays::stream).toArray(DomainEvent[]::new));
    }

    Stage stage() {
        return AgencyStage.given(history);
    }

    /** How an act is refused here that belongs elsewhere. */
    FailureCode refusal(FailureCode elsewhere) {
        return this == WITHDRAWN ? FailureCode.APPLICATION_ENDED : elsewhere;
    }

    static Set<FilingAt> allBut(FilingAt first, FilingAt... others) {
        return EnumSet.complementOf(EnumSet.of(first, others));
    }

    /** An expert of the panel, in the office that the panel acts for. */
    static Actor expert(PanelMember member) {
        return new Actor(member.userId(), Office.prefecture(PREFECTURE), "expert");
    }

    /** Somebody of that office who was on the panel. */
    static Actor evaluatorIn(Actor office) {
        return new Actor(LEADER.userId(), office.office(), "officer");
    }

    static QuotaId quota(ItemCode item) {
        return QuotaId.of(PREFECTURE, item);
    }

    static PlaceReserved reserved(ItemCode item) {
        return new PlaceReserved(quota(item), APPLICATION, USCC, 5, false, AT);
    }

    private static DomainEvent[] forms() {
        return Stream.concat(
                        Stream.of(materialsChecked()),
                        Stream.of(ITEM, OTHER_ITEM).flatMap(FilingAt::form))
                .toArray(DomainEvent[]::new);
    }

    /** Filled in and signed by all: recommended. */
    static Stream<DomainEvent> form(ItemCode item) {
        return Stream.of(
                evaluated(item), signed(item, LEADER, false), signed(item, SECOND, false), signed(item, THIRD, true));
    }
}
