package org.henji.command.session;

import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.custody;
import static org.henji.kernel.session.paper.PaperEvents.signatories;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.session.PaperCommand.DecideCustodyIncident;
import org.henji.command.session.PaperCommand.DropCustodyStep;
import org.henji.command.session.PaperCommand.ProposeCustodyStep;
import org.henji.command.session.PaperCommand.ReportCustodyIncident;
import org.henji.command.session.PaperCommand.SignCustodyStep;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.paper.PaperPackageEvent;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.Signatory;
import org.jspecify.annotations.Nullable;

/** The usual acts with the usual package; what they say is what the events of the fixtures say. */
final class PaperActs {

    private PaperActs() {}

    static Actor by(Signatory signatory) {
        Office office = signatory.level() == Level.CENTER ? Office.provincial(Level.CENTER) : Office.agency(USCC);
        return new Actor(signatory.userId(), office, "keeper");
    }

    static Actor first(CustodyStep step) {
        return by(signatories(step).getFirst());
    }

    static Actor last(CustodyStep step) {
        return by(signatories(step).getLast());
    }

    static ProposeCustodyStep propose(CustodyStep step) {
        return propose(step, custody(step).papers(), custody(step).seal());
    }

    static ProposeCustodyStep propose(CustodyStep step, int papers, @Nullable String seal) {
        return propose(step, papers, seal, custody(step).witnesses());
    }

    static ProposeCustodyStep propose(CustodyStep step, int papers, @Nullable String seal, List<Integer> witnesses) {
        Custody usual = custody(step);
        return new ProposeCustodyStep(PACKAGE, step, usual.from(), usual.to(), usual.place(), papers, seal, witnesses);
    }

    static SignCustodyStep sign(CustodyStep step) {
        return new SignCustodyStep(PACKAGE, step);
    }

    static DropCustodyStep drop(CustodyStep step) {
        return new DropCustodyStep(PACKAGE, step, PaperEvents.dropped(step).reason());
    }

    /** As {@link PaperEvents#incident} says. */
    static ReportCustodyIncident report(CustodyIncidentKind kind) {
        CustodyIncidentReported usual = PaperEvents.incident(kind, CustodyStep.STORED);
        return new ReportCustodyIncident(PACKAGE, kind, usual.facts(), usual.foundSeal(), usual.foundPapers());
    }

    static DecideCustodyIncident decide(IncidentDecision decision) {
        return new DecideCustodyIncident(
                PACKAGE, 1, decision, PaperEvents.decided(decision).reason());
    }

    /** What is reported when a step finds another seal or count than there should be. */
    static CustodyIncidentReported found(
            CustodyIncidentKind kind,
            CustodyStep during,
            @Nullable String expected,
            @Nullable String seal,
            int papers) {
        return found(1, kind, during, expected, seal, papers);
    }

    static CustodyIncidentReported found(
            int incident,
            CustodyIncidentKind kind,
            CustodyStep during,
            @Nullable String expected,
            @Nullable String seal,
            int papers) {
        Custody usual = custody(during);
        return new CustodyIncidentReported(
                PACKAGE,
                incident,
                kind,
                during,
                usual.from() + " → " + usual.to() + "，" + usual.place(),
                expected,
                seal,
                PaperEvents.PAPERS,
                papers,
                PaperEvents.printed().at());
    }

    /** The session is running, and the package has come as far as this. */
    static Stage upTo(CustodyStep last) {
        return Stage.given(all(SessionEvents.running())).and(all(PaperEvents.upTo(last)));
    }

    /** The session is running, and the package has been printed. */
    static Stage printed() {
        return Stage.given(all(SessionEvents.running())).and(PaperEvents.printed());
    }

    /** The package is where the step may follow. */
    static Stage before(CustodyStep step) {
        return Stage.given(all(SessionEvents.running())).and(all(historyBefore(step)));
    }

    static List<PaperPackageEvent> historyBefore(CustodyStep step) {
        List<PaperPackageEvent> history = PaperEvents.upTo(step);
        return history.subList(0, history.size() - 1);
    }

    static DomainEvent[] all(List<? extends DomainEvent> events) {
        return events.toArray(DomainEvent[]::new);
    }
}
