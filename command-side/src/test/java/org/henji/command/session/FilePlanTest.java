package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.session.Plans.room;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.EDITION;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.session.SessionEvents.OTHER_SESSION;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.duty.DutyEvents.SERIES;
import static org.henji.kernel.session.duty.DutyEvents.numberTaken;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.henji.command.Stage;
import org.henji.command.session.PlanCommand.FilePlan;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.duty.SessionSeries;
import org.henji.kernel.session.duty.SessionSeriesEvent.SessionNumberTaken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 1 to 6 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilePlanTest {

    /** 15 working days after 2026-03-02. */
    private static final LocalDate EARLIEST = LocalDate.of(2026, 3, 23);

    private static final SpecificationNo SECOND_VERSION = SpecificationNo.of(NOODLES, 2);

    @Test
    void a_plan_is_filed_under_the_next_number() {
        SessionStage.given()
                .when(file(plan()), AGENCY)
                .thenAnswers(SESSION, numberTaken(1), filed())
                .when(file(plan()), AGENCY)
                .thenAnswers(OTHER_SESSION, numberTaken(2), filed(OTHER_SESSION));
    }

    @Test
    void sessions_are_counted_by_the_year_in_which_they_are_held() {
        SessionPlan nextYear = Plans.on(LocalDate.of(2027, 1, 5));
        SessionNo first = new SessionNo("2762010001");
        SessionStage.given(numberTaken(1))
                .when(file(nextYear), AGENCY)
                .thenAnswers(
                        first,
                        new SessionNumberTaken(new SessionSeries("276201"), 1, first, AT),
                        filed(first, USCC, COUNTY, nextYear));
    }

    @Test
    void a_series_has_9999_numbers() {
        SessionStage.given(numberTaken(9998))
                .when(file(plan()), AGENCY)
                .thenAnswers("2662019999", numberTaken(9999), filed(new SessionNo("2662019999")))
                .when(file(plan()), AGENCY)
                .thenRefused(FailureCode.SESSION_NUMBERS_USED_UP, SERIES.value());
    }

    @Test
    void somebody_who_has_seen_a_version_means_another_session() {
        SessionStage.given(filed())
                .whenExpecting(0, file(plan()), AGENCY)
                .thenRefused(FailureCode.VERSION_CONFLICT, "0", "-1");
    }

    @Test
    void the_item_is_open() {
        refused(FailureCode.ITEM_NOT_PUBLISHED, NOODLES.value(), CatalogueEvents.suspended());
        refused(FailureCode.ITEM_NOT_PUBLISHED, NOODLES.value(), CatalogueEvents.retired());
    }

    @Test
    void the_specification_is_approved() {
        refused(FailureCode.SPECIFICATION_NOT_APPROVED, SPECIFICATION.value(), SpecificationEvents.retired());

        SessionPlan ofDraft = Plans.of(NOODLES, SECOND_VERSION);
        SessionStage.given(SpecificationEvents.drafted(SECOND_VERSION))
                .when(file(ofDraft), AGENCY)
                .thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SECOND_VERSION.value());
        SessionStage.given()
                .when(file(ofDraft), AGENCY)
                .thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SECOND_VERSION.value());
    }

    @Test
    void the_specification_is_that_of_the_item() {
        SessionStage.given(CatalogueEvents.published(PAPER_CUTTING), AgencyEvents.filed(PAPER_CUTTING))
                .when(file(Plans.of(PAPER_CUTTING, SPECIFICATION)), AGENCY)
                .thenRefused(FailureCode.SPECIFICATION_OTHER_ITEM, SPECIFICATION.value());
    }

    @Test
    void the_agency_is_filed_for_the_item_on_the_day_of_the_session() {
        refused(
                FailureCode.ITEM_NOT_FILED,
                NOODLES.value(),
                AgencyEvents.filed(PAPER_CUTTING),
                AgencyEvents.itemsWithdrawn(NOODLES));
        SessionStage.given(filedUntil(plan().date()))
                .when(file(plan()), AGENCY)
                .thenAnswers(SESSION, numberTaken(1), filed());
        SessionStage.given(filedUntil(plan().date().minusDays(1)))
                .when(file(plan()), AGENCY)
                .thenRefused(
                        FailureCode.FILING_EXPIRED,
                        NOODLES.value(),
                        plan().date().toString());
    }

    @Test
    void an_agency_that_is_not_filed_plans_nothing() {
        SessionStage.given(AgencyEvents.itemsWithdrawn(NOODLES))
                .when(file(plan()), AGENCY)
                .thenRefused(FailureCode.AGENCY_NOT_FILED);
        SessionStage.given(AgencyEvents.suspended(Reviewer.PREFECTURE))
                .when(file(plan()), AGENCY)
                .thenRefused(FailureCode.AGENCY_SUSPENDED);
        SessionStage.given(AgencyEvents.disqualified(NOODLES))
                .when(file(plan()), AGENCY)
                .thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }

    @Test
    void the_agency_has_enough_assessors_on_the_day_of_the_session() {
        SessionPlan afterTheyExpire = Plans.on(CredentialEvents.VALID_UNTIL.plusDays(1));
        SessionStage.given().when(file(afterTheyExpire), AGENCY).thenRefused(FailureCode.ITEM_BLOCKED, NOODLES.value());
    }

    @Test
    void it_is_held_at_the_site_that_the_item_is_filed_for() {
        refused(FailureCode.PLAN_SITE_WRONG, "B2", Plans.at("B2"));
    }

    @Test
    void a_room_is_listed_once() {
        refused(FailureCode.PLAN_ROOM_REPEATED, "1", Plans.in(5, room(1, 3), room(1, 2)));
    }

    @ParameterizedTest
    @CsvSource({"5,5", "20,20", "1,5"})
    void the_stations_suffice_and_the_site_has_them(int expected, int stations) {
        SessionPlan plan = Plans.in(expected, room(1, stations));
        SessionStage.given().when(file(plan), AGENCY).then(numberTaken(1), filed(SESSION, USCC, COUNTY, plan));
    }

    @Test
    void too_few_stations_for_the_specification() {
        refused(FailureCode.PLAN_STATIONS_TOO_FEW, "5", Plans.in(1, room(1, 4)));
    }

    @Test
    void too_few_stations_for_those_who_are_expected() {
        refused(FailureCode.PLAN_STATIONS_TOO_FEW, "7", Plans.in(7, room(1, 4), room(2, 2)));
    }

    @Test
    void more_stations_than_the_site_has() {
        SessionStage.given()
                .when(file(Plans.in(5, room(1, 20), room(2, 1))), AGENCY)
                .thenRefused(FailureCode.PLAN_STATIONS_TOO_MANY, "21", "20");
    }

    @ParameterizedTest
    @CsvSource({"09:00,10:30", "22:29,23:59"})
    void it_lasts_as_long_as_the_specification_says(LocalTime startsAt, LocalTime endsAt) {
        SessionPlan plan = Plans.from(startsAt, endsAt);
        SessionStage.given().when(file(plan), AGENCY).then(numberTaken(1), filed(SESSION, USCC, COUNTY, plan));
    }

    @ParameterizedTest
    @CsvSource({"09:00,10:29", "11:00,09:00", "23:00,00:30", "09:00:30,11:00", "09:00,11:00:00.5"})
    void any_other_time_cannot_be(LocalTime startsAt, LocalTime endsAt) {
        refused(FailureCode.PLAN_TIME_INVALID, "90", Plans.from(startsAt, endsAt));
    }

    @Test
    void it_is_filed_in_time() {
        SessionPlan earliest = Plans.on(EARLIEST);
        SessionStage.given().when(file(earliest), AGENCY).then(numberTaken(1), filed(SESSION, USCC, COUNTY, earliest));
        SessionStage.given()
                .when(file(Plans.on(EARLIEST.minusDays(1))), AGENCY)
                .thenRefused(FailureCode.PLAN_LEAD_TIME_SHORT, "15", EARLIEST.toString());
    }

    @Test
    void the_lead_time_is_a_setting_and_recorded() {
        SessionPlan tomorrow = Plans.on(LocalDate.of(2026, 3, 3));
        SessionStage.given()
                .under(Rules.defaults().with(Map.of(Setting.PLAN_LEAD_TIME_WORKING_DAYS, 1)))
                .when(file(tomorrow), AGENCY)
                .then(numberTaken(1), new PlanFiled(SESSION, USCC, COUNTY, EDITION, tomorrow, 1, AT));
    }

    @Test
    void working_days_of_a_year_that_is_not_loaded_are_no_guess() {
        SessionStage.given()
                .on(LocalDate.of(2026, 12, 30))
                .when(file(Plans.on(LocalDate.of(2027, 3, 1))), AGENCY)
                .thenRefused(FailureCode.CALENDAR_YEAR_MISSING, "2027");
    }

    private static void refused(FailureCode code, String argument, DomainEvent... after) {
        Stage stage = SessionStage.given(after);
        stage.when(file(plan()), AGENCY).thenRefused(code, argument);
    }

    private static void refused(FailureCode code, String argument, SessionPlan plan) {
        SessionStage.given().when(file(plan), AGENCY).thenRefused(code, argument);
    }

    private static ItemFiled filedUntil(LocalDate lastDay) {
        ItemFiled usual = AgencyEvents.filed(NOODLES);
        return new ItemFiled(
                USCC,
                NOODLES,
                usual.application(),
                FilingEvents.NOTICE,
                usual.siteNo(),
                usual.annualCapacity(),
                usual.filedOn(),
                lastDay,
                AT);
    }

    private static FilePlan file(SessionPlan plan) {
        return new FilePlan(USCC, plan);
    }
}
