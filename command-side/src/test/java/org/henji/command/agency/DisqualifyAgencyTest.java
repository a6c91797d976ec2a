package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.SITE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applicationClosed;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.sitesChanged;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.AgencyEvents.suspended;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.closed;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.accepted;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.granted;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.QuotaEvents.confirmed;
import static org.henji.kernel.agency.QuotaEvents.released;
import static org.henji.kernel.agency.QuotaEvents.reserved;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.command.agency.AgencyCommand.ChangeAgencyParticulars;
import org.henji.command.agency.StandingCommand.DisqualifyAgency;
import org.henji.command.agency.StandingCommand.SuspendAgency;
import org.henji.command.agency.StandingCommand.WarnAgency;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.DisqualificationGround;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationVoided;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 8, 9 and 21 to 23 of {@code docs/event-model/agency.md}, 16 of {@code notice.md}; BR-24. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DisqualifyAgencyTest {

    private static final QuotaId OTHER_QUOTA = QuotaId.of(AgencyEvents.PREFECTURE, OTHER_ITEM);
    private static final ApplicationNo SECOND = ApplicationNo.of(USCC, 2);
    private static final ApplicationNo THIRD = ApplicationNo.of(USCC, 3);

    /** The last day of the ban that begins today, by the setting: three years. */
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 3, 2);

    @Test
    void its_items_end_its_applications_are_void_and_the_places_are_free_by_one_act() {
        AgencyStage.given(registered(), opened(), filed(ITEM), staffChanged(), sitesChanged(), applicationClosed())
                .and(reserved(), confirmed())
                .and(opened(SECOND, List.of(OTHER_ITEM)), applied(SECOND))
                .and(opened(THIRD, List.of(CatalogueEvents.HOUSEKEEPING)), applied(THIRD), forwarded(THIRD))
                .when(command(), DEPARTMENT)
                .then(
                        disqualified(ITEM),
                        new ApplicationVoided(SECOND, REASON, AT),
                        applicationClosed(SECOND),
                        new ApplicationVoided(THIRD, REASON, AT),
                        applicationClosed(THIRD),
                        released(ReleaseReason.DISQUALIFIED));
    }

    @Test
    void what_an_application_holds_elsewhere_ends_with_it() {
        AgencyStage.given(registered(), opened(), applied(), forwarded(), accepted())
                .and(evaluationOpened(), panelFormed(), materialsChecked(), evaluated(ITEM))
                .and(
                        signed(ITEM, LEADER, false),
                        signed(ITEM, EvaluationEvents.SECOND, false),
                        signed(ITEM, EvaluationEvents.THIRD, true))
                .and(recommended(OTHER_ITEM), new PlaceReserved(OTHER_QUOTA, APPLICATION, USCC, 5, false, AT))
                .and(filed(ITEM), staffChanged(), sitesChanged(), granted(ITEM), reserved(), confirmed())
                .when(command(), DEPARTMENT)
                .then(
                        disqualified(ITEM),
                        new ApplicationVoided(APPLICATION, REASON, AT),
                        closed(),
                        new PlaceReleased(OTHER_QUOTA, APPLICATION, USCC, ReleaseReason.DISQUALIFIED, AT),
                        applicationClosed(),
                        released(ReleaseReason.DISQUALIFIED));
    }

    @Test
    void every_place_is_free() {
        AgencyStage.given(FiledAgency.history())
                .and(reserved(), confirmed())
                .and(
                        new PlaceReserved(OTHER_QUOTA, APPLICATION, USCC, 5, false, AT),
                        new PlaceConfirmed(OTHER_QUOTA, APPLICATION, USCC, AT))
                .when(command(), DEPARTMENT)
                .then(
                        disqualified(ITEM, OTHER_ITEM),
                        released(ReleaseReason.DISQUALIFIED),
                        new PlaceReleased(OTHER_QUOTA, APPLICATION, USCC, ReleaseReason.DISQUALIFIED, AT));
    }

    @Test
    void giving_everything_up_in_time_does_not_help() {
        AgencyStage.given(FiledAgency.history(itemsWithdrawn(ITEM, OTHER_ITEM)))
                .when(command(), DEPARTMENT)
                .then(disqualified());
    }

    @Test
    void who_was_never_filed_has_nothing_to_lose() {
        AgencyStage.given(registered()).when(command(), DEPARTMENT).thenRefused(FailureCode.AGENCY_NOT_FILED);
    }

    @ParameterizedTest
    @MethodSource
    void who_is_banned_does_not_apply(LocalDate day) {
        banned(day).when(application(), AGENCY).thenRefused(FailureCode.REAPPLICATION_BANNED, "2029-03-03");
    }

    static Stream<LocalDate> who_is_banned_does_not_apply() {
        return Stream.of(TODAY, LAST_DAY);
    }

    @Test
    void who_is_banned_does_not_change_its_particulars_either() {
        banned(LAST_DAY)
                .when(new ChangeAgencyParticulars(USCC, particulars("另一名称", AgencyEvents.COUNTY)), AGENCY)
                .thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }

    @Test
    void after_the_ban_it_puts_its_particulars_in_order_and_applies_again() {
        Stage stage = banned(LAST_DAY.plusDays(1));
        var renamed = particulars("另一名称", AgencyEvents.COUNTY);
        assertThat(stage.when(new ChangeAgencyParticulars(USCC, renamed), AGENCY)
                        .events())
                .hasSize(1);
        assertThat(stage.when(application(), AGENCY).events())
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(
                        ApplicationOpened.class,
                        opened -> assertThat(opened.application()).isEqualTo(SECOND));
    }

    @Test
    void applying_again_is_not_yet_being_filed_again() {
        banned(LAST_DAY.plusDays(1))
                .and(opened(SECOND, List.of(ITEM)), applied(SECOND))
                .when(new WarnAgency(USCC, "考场记录不全"), DEPARTMENT)
                .thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }

    @Test
    void once_an_item_is_filed_again_the_agency_is_like_any_other() {
        ItemFiled again =
                new ItemFiled(USCC, ITEM, SECOND, FilingEvents.NOTICE, SITE, 500, LAST_DAY.plusDays(1), null, AT);
        Stage stage = banned(LAST_DAY.plusDays(1)).and(again, staffChanged(), sitesChanged());
        assertThat(stage.when(new SuspendAgency(USCC, "整改期满未完成"), DEPARTMENT).events())
                .hasSize(1);
        stage.when(application(), AGENCY).thenRefused(FailureCode.AGENCY_SUSPENDED);
    }

    @Test
    void a_suspension_and_a_rectification_end_with_the_status_they_were_about() {
        Stage stage = AgencyStage.given(
                        FiledAgency.history(suspended(Reviewer.DEPARTMENT), rectificationOrdered(), disqualified(ITEM)))
                .and(credentialsRenewed())
                .provide(ItemCatalogue.class, Dossiers.catalogue())
                .on(LAST_DAY.plusDays(1));
        assertThat(stage.when(application(), AGENCY).events()).hasSize(2);
    }

    @Test
    void the_length_of_the_ban_is_a_setting() {
        AgencyStage.given(FiledAgency.history(itemsWithdrawn(ITEM, OTHER_ITEM)))
                .under(Rules.defaults().with(Map.of(Setting.REAPPLICATION_BAN_YEARS, 1)))
                .when(command(), DEPARTMENT)
                .then(new AgencyDisqualified(
                        USCC, DisqualificationGround.DISHONESTY, REASON, List.of(), LocalDate.of(2027, 3, 2), 1, AT));
    }

    private static final String REASON = "伪造考核记录";

    private static Stage banned(LocalDate day) {
        return AgencyStage.given(FiledAgency.history(AgencyEvents.disqualified(ITEM, OTHER_ITEM)))
                .and(credentialsRenewed())
                .provide(ItemCatalogue.class, Dossiers.catalogue())
                .on(day);
    }

    private static ApplyForFiling application() {
        return new ApplyForFiling(USCC, dossier(List.of(ITEM)));
    }

    /** So that they still run when the ban is over. */
    private static DomainEvent[] credentialsRenewed() {
        return Stream.of(CredentialEvents.FIRST, CredentialEvents.SECOND, CredentialEvents.THIRD)
                .map(credential -> CredentialEvents.renewed(credential, LocalDate.of(2031, 12, 31)))
                .toArray(DomainEvent[]::new);
    }

    private static DisqualifyAgency command() {
        return new DisqualifyAgency(USCC, DisqualificationGround.DISHONESTY, REASON);
    }
}
