package org.henji.command.agency;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.OTHER_COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE_WITHOUT_COUNTIES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.agency.AgencyCommand.ChangeAgencyParticulars;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 3 and 5 to 7 of {@code docs/event-model/agency.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeAgencyParticularsTest {

    private static final String NEW_NAME = "示例职业技能评价集团有限公司";

    private final Acts<Agency> agency = Acts.on(Agency.class);

    @Test
    void particulars_change() {
        agency.given(registered()).when(command(), AGENCY).then(particularsChanged());
    }

    @Test
    void the_same_particulars_change_nothing() {
        agency.given(registered(), particularsChanged()).when(command(), AGENCY).thenNothing();
    }

    @Test
    void an_agency_moves_to_another_county() {
        var moved = particulars(NAME, OTHER_COUNTY);
        agency.given(registered())
                .when(new ChangeAgencyParticulars(USCC, moved), AGENCY)
                .then(particularsChanged(moved));
    }

    @Test
    void an_agency_does_not_move_while_an_application_is_open() {
        agency.given(registered(), opened())
                .when(new ChangeAgencyParticulars(USCC, particulars(NAME, OTHER_COUNTY)), AGENCY)
                .thenRefused(FailureCode.REGION_FIXED_WHILE_OPEN);
    }

    @Test
    void other_particulars_change_while_an_application_is_open() {
        agency.given(registered(), opened()).when(command(), AGENCY).then(particularsChanged());
    }

    @Test
    void a_filed_agency_moves_within_its_prefecture() {
        var moved = particulars(NAME, OTHER_COUNTY);
        agency.given(FiledAgency.history())
                .when(new ChangeAgencyParticulars(USCC, moved), AGENCY)
                .then(particularsChanged(moved));
    }

    @Test
    void a_filed_agency_does_not_leave_its_prefecture() {
        agency.given(FiledAgency.history())
                .when(new ChangeAgencyParticulars(USCC, particulars(NAME, PREFECTURE_WITHOUT_COUNTIES)), AGENCY)
                .thenRefused(FailureCode.PREFECTURE_FIXED_WHILE_FILED);
    }

    @Test
    void whoever_has_given_up_every_item_moves_on() {
        var moved = particulars(NAME, PREFECTURE_WITHOUT_COUNTIES);
        agency.given(FiledAgency.history(itemsWithdrawn(ITEM, OTHER_ITEM)))
                .when(new ChangeAgencyParticulars(USCC, moved), AGENCY)
                .then(particularsChanged(moved));
    }

    @Test
    void a_prefecture_with_counties_is_too_coarse_a_location() {
        agency.given(registered())
                .when(new ChangeAgencyParticulars(USCC, particulars(NAME, PREFECTURE)), AGENCY)
                .thenRefused(FailureCode.REGION_TOO_COARSE, PREFECTURE.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_an_agency_changes_its_particulars(Actor actor) {
        agency.given(registered()).when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_an_agency_changes_its_particulars() {
        return Actors.atEveryLevelBut(Level.AGENCY);
    }

    @Test
    void an_agency_changes_nobody_else() {
        agency.given(registered()).when(command(), OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    private static ChangeAgencyParticulars command() {
        return new ChangeAgencyParticulars(USCC, particulars(NEW_NAME, COUNTY));
    }
}
