package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.CENTER;
import static org.henji.command.Actors.COUNTY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.command.Actors.OTHER_PREFECTURE;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.Actors.PUBLIC;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.site;
import static org.henji.kernel.agency.AgencyEvents.staff;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.agency.AgencyCommand.ChangeSites;
import org.henji.command.agency.AgencyCommand.ChangeStaff;
import org.henji.command.agency.AgencyCommand.CheckItemStaffing;
import org.henji.command.agency.AgencyCommand.WithdrawItems;
import org.henji.command.agency.StandingCommand.AcceptRectification;
import org.henji.command.agency.StandingCommand.DisqualifyAgency;
import org.henji.command.agency.StandingCommand.OrderRectification;
import org.henji.command.agency.StandingCommand.ReinstateAgency;
import org.henji.command.agency.StandingCommand.RejectRectification;
import org.henji.command.agency.StandingCommand.ReportRectification;
import org.henji.command.agency.StandingCommand.SuspendAgency;
import org.henji.command.agency.StandingCommand.WarnAgency;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.DisqualificationGround;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who acts on a filed agency, and on which: rules 15 and 22 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverseersTest {

    private static final Command CHECK = new CheckItemStaffing(USCC);
    private static final Command DISQUALIFY = new DisqualifyAgency(USCC, DisqualificationGround.DISHONESTY, "伪造考核记录");

    static Stream<Command> measures() {
        return Stream.of(
                new WarnAgency(USCC, "考场记录不全"),
                new OrderRectification(USCC, "补齐视频监控存储", null),
                new SuspendAgency(USCC, "整改期满未完成"));
    }

    static Stream<Command> decisions() {
        return Stream.of(
                new AcceptRectification(USCC, null),
                new RejectRectification(USCC, "仍有两处无监控", TODAY),
                new ReinstateAgency(USCC, "整改完成"));
    }

    static Stream<Command> ofTheBureaus() {
        return Stream.concat(measures(), decisions());
    }

    static Stream<Command> ofTheAgency() {
        return Stream.of(
                new ChangeStaff(USCC, staff(AgencyEvents.ITEMS)),
                new ChangeSites(USCC, List.of(site())),
                new WithdrawItems(USCC, List.of(ITEM), "业务调整"),
                new ReportRectification(USCC, "已更换存储设备"));
    }

    @ParameterizedTest
    @MethodSource("ofTheBureaus")
    void only_a_prefecture_or_the_department_oversees(Command command) {
        for (Actor actor : List.of(AGENCY, COUNTY, CENTER, PUBLIC)) {
            AgencyStage.given(FiledAgency.history()).when(command, actor).thenRefused(FailureCode.WRONG_LEVEL);
        }
    }

    @ParameterizedTest
    @MethodSource("ofTheBureaus")
    void a_prefecture_oversees_its_own_agencies(Command command) {
        AgencyStage.given(FiledAgency.history())
                .when(command, OTHER_PREFECTURE)
                .thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @ParameterizedTest
    @MethodSource("ofTheBureaus")
    void the_department_is_that_of_the_province(Command command) {
        AgencyStage.given(FiledAgency.history())
                .when(command, DEPARTMENT_ELSEWHERE)
                .thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void only_the_department_disqualifies() {
        for (Actor actor : List.of(AGENCY, COUNTY, PREFECTURE, CENTER, PUBLIC)) {
            AgencyStage.given(FiledAgency.history()).when(DISQUALIFY, actor).thenRefused(FailureCode.WRONG_LEVEL);
        }
    }

    @ParameterizedTest
    @MethodSource("ofTheAgency")
    void an_agency_acts_for_itself(Command command) {
        AgencyStage.given(FiledAgency.history()).when(command, OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @ParameterizedTest
    @MethodSource("ofTheAgency")
    void nobody_acts_for_the_agency(Command command) {
        AgencyStage.given(FiledAgency.history()).when(command, DEPARTMENT).thenRefused(FailureCode.WRONG_LEVEL);
    }

    @Test
    void a_county_does_not_count_assessors() {
        AgencyStage.given(FiledAgency.history()).when(CHECK, COUNTY).thenRefused(FailureCode.WRONG_LEVEL);
    }

    @Test
    void another_prefecture_does_not_count_assessors() {
        AgencyStage.given(FiledAgency.history()).when(CHECK, OTHER_PREFECTURE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void another_agency_does_not_count_assessors() {
        AgencyStage.given(FiledAgency.history()).when(CHECK, OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void measures_are_for_filed_agencies(Command command) {
        AgencyStage.given(registered()).when(command, DEPARTMENT).thenRefused(FailureCode.AGENCY_NOT_FILED);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void who_has_given_up_every_item_is_filed_no_more(Command command) {
        AgencyStage.given(FiledAgency.history(itemsWithdrawn(ITEM, OTHER_ITEM)))
                .when(command, DEPARTMENT)
                .thenRefused(FailureCode.AGENCY_NOT_FILED);
    }

    @Test
    void staff_and_sites_are_those_of_filed_agencies() {
        ofTheAgency()
                .limit(2)
                .forEach(command -> AgencyStage.given(registered())
                        .when(command, AGENCY)
                        .thenRefused(FailureCode.AGENCY_NOT_FILED));
    }

    @ParameterizedTest
    @MethodSource("ofTheBureaus")
    void nothing_is_done_to_a_disqualified_agency(Command command) {
        AgencyStage.given(FiledAgency.history(disqualified(ITEM, OTHER_ITEM)))
                .when(command, DEPARTMENT)
                .thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }

    @ParameterizedTest
    @MethodSource("ofTheAgency")
    void a_disqualified_agency_does_nothing(Command command) {
        AgencyStage.given(FiledAgency.history(disqualified(ITEM, OTHER_ITEM)))
                .when(command, AGENCY)
                .thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }

    @Test
    void a_disqualified_agency_has_no_items_to_count_assessors_of() {
        AgencyStage.given(FiledAgency.history(disqualified(ITEM, OTHER_ITEM)))
                .when(CHECK, AGENCY)
                .thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }

    @Test
    void nobody_is_disqualified_twice() {
        AgencyStage.given(FiledAgency.history(disqualified(ITEM, OTHER_ITEM)))
                .when(DISQUALIFY, DEPARTMENT)
                .thenRefused(FailureCode.AGENCY_DISQUALIFIED);
    }
}
