package org.henji.command.session;

import static org.henji.command.Actors.CENTER;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.papersAssigned;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.PAPERS;
import static org.henji.kernel.session.paper.PaperEvents.printed;

import java.util.Map;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.session.PaperCommand.PrintPaperPackage;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.SessionEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 1 and 2 of {@code docs/event-model/paper.md} (BR-19). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintPaperPackageTest {

    private static final PrintPaperPackage PRINT =
            new PrintPaperPackage(SESSION, printed().paperSet(), PAPERS);

    @Test
    void the_centre_prints_for_a_session_whose_plan_is_approved() {
        given(filed(), approved()).when(PRINT, CENTER).thenAnswers(PACKAGE, papersAssigned(), printed());
    }

    @Test
    void packages_are_numbered_on() {
        PackageNo second = PackageNo.of(SESSION, 2);
        given(filed(), approved())
                .when(PRINT, CENTER)
                .then(papersAssigned(), printed())
                .when(PRINT, CENTER)
                .thenAnswers(
                        second, new PapersAssigned(SESSION, second, printed().at()), printed(second));
    }

    @Test
    void it_records_how_many_people_sign_and_watch() {
        given(filed(), approved())
                .under(Rules.defaults().with(Map.of(Setting.CUSTODY_SIGNATORIES, 3, Setting.SEAL_WITNESSES, 4)))
                .when(PRINT, CENTER)
                .then(papersAssigned(), printed(3, 4));
    }

    @Test
    void nobody_else_prints() {
        Actors.atEveryLevelBut(Level.CENTER)
                .forEach(actor -> given(filed(), approved()).when(PRINT, actor).thenRefused(FailureCode.WRONG_LEVEL));
        Actor elsewhere = new Actor("center", new Office(Level.CENTER, AgencyEvents.OTHER_PREFECTURE, null), null);
        given(filed(), approved()).when(PRINT, elsewhere).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void not_before_the_plan_is_approved_nor_once_it_is_cancelled() {
        given(filed()).when(PRINT, CENTER).thenRefused(FailureCode.PLAN_NOT_APPROVED);
        given(filed(), approved(), cancelled()).when(PRINT, CENTER).thenRefused(FailureCode.SESSION_CANCELLED);
    }

    @Test
    void not_once_the_session_has_started() {
        given(PaperActs.all(SessionEvents.running())).when(PRINT, CENTER).thenRefused(FailureCode.SESSION_STARTED);
    }

    @Test
    void there_must_be_such_a_session() {
        given().when(PRINT, CENTER).thenRefused(FailureCode.NOT_FOUND, SESSION.value());
    }

    @Test
    void the_version_asked_about_is_that_of_the_session() {
        given(filed(), approved())
                .whenExpecting(0, PRINT, CENTER)
                .thenRefused(FailureCode.VERSION_CONFLICT, "0", "1")
                .whenExpecting(1, PRINT, CENTER)
                .then(papersAssigned(), printed());
    }

    private static Stage given(DomainEvent... events) {
        return Stage.given(events).handling(new PaperPrinting());
    }
}
