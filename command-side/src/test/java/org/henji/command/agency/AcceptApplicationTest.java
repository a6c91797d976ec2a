package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.FilingEvents.accepted;
import static org.henji.kernel.agency.FilingEvents.noProhibition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.agency.FilingCommand.AcceptApplication;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.ProhibitionFinding;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 8 to 10 of {@code docs/event-model/filing.md} (BR-05, BR-08, BR-09). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptApplicationTest {

    private static final Uscc PUBLIC_INSTITUTION = new Uscc("12620103MB0000000A");
    private static final Uscc REGISTERED_ELSEWHERE = new Uscc("91110108MA0000000B");

    @Test
    void the_prefecture_accepts_what_the_county_forwarded() {
        FilingAt.PREFECTURE_INBOX.stage().when(FilingActs.accept(), PREFECTURE).then(accepted());
    }

    @Test
    void a_prefecture_without_counties_accepts_what_it_received() {
        AgencyStage.given(registered(), opened(), appliedToPrefecture())
                .when(FilingActs.accept(), Actors.prefecture(PREFECTURE_WITHOUT_COUNTIES))
                .then(accepted());
    }

    @ParameterizedTest
    @EnumSource
    void every_prohibition_is_looked_up(Prohibition prohibition) {
        List<ProhibitionFinding> others = noProhibition().stream()
                .filter(finding -> finding.prohibition() != prohibition)
                .toList();
        FilingAt.PREFECTURE_INBOX
                .stage()
                .when(new AcceptApplication(APPLICATION, others, null), PREFECTURE)
                .thenRefused(FailureCode.PROHIBITION_NOT_CHECKED, prohibition.name());
    }

    @Test
    void no_prohibition_is_looked_up_twice() {
        List<ProhibitionFinding> twice = Stream.concat(
                        noProhibition().stream(), noProhibition().stream().limit(1))
                .toList();
        FilingAt.PREFECTURE_INBOX
                .stage()
                .when(new AcceptApplication(APPLICATION, twice, null), PREFECTURE)
                .thenRefused(
                        FailureCode.PROHIBITION_NOT_CHECKED,
                        twice.getFirst().prohibition().name());
    }

    @ParameterizedTest
    @EnumSource
    void none_of_them_applies(Prohibition prohibition) {
        List<ProhibitionFinding> findings = noProhibition().stream()
                .map(finding -> new ProhibitionFinding(
                        finding.prohibition(), finding.prohibition() == prohibition, finding.source()))
                .toList();
        FilingAt.PREFECTURE_INBOX
                .stage()
                .when(new AcceptApplication(APPLICATION, findings, null), PREFECTURE)
                .thenRefused(FailureCode.PROHIBITION_APPLIES, prohibition.name());
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void a_doubtful_legal_form_asks_for_an_opinion(Uscc agency) {
        ApplicationNo application = ApplicationNo.of(agency, 1);
        for (String nothing : Arrays.asList(null, " ")) {
            waiting(agency)
                    .when(new AcceptApplication(application, noProhibition(), nothing), PREFECTURE)
                    .thenRefused(FailureCode.LEGAL_FORM_OPINION_MISSING);
        }
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void with_an_opinion_it_is_accepted(Uscc agency) {
        ApplicationNo application = ApplicationNo.of(agency, 1);
        String opinion = "公办院校，经核查为独立法人";
        waiting(agency)
                .when(new AcceptApplication(application, noProhibition(), opinion), PREFECTURE)
                .then(new ApplicationAccepted(application, noProhibition(), opinion, AT));
    }

    static Stream<Uscc> doubtful() {
        return Stream.of(PUBLIC_INSTITUTION, REGISTERED_ELSEWHERE);
    }

    private static Stage waiting(Uscc agency) {
        FilingApplied usual = applied();
        ApplicationNo application = ApplicationNo.of(agency, 1);
        return AgencyStage.given(
                registered(agency),
                new FilingApplied(
                        application,
                        agency,
                        usual.agencyName(),
                        usual.region(),
                        usual.prefecture(),
                        usual.receivedBy(),
                        usual.dossier(),
                        usual.rules(),
                        AT),
                forwarded(application));
    }
}
