package org.henji.command.certificate;

import static org.henji.command.certificate.BlankActs.KEEPER;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.range;
import static org.henji.kernel.certificate.blank.BlankEvents.spoiled;
import static org.henji.kernel.certificate.blank.BlankEvents.surrendered;
import static org.henji.kernel.certificate.blank.BlankEvents.takenBack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.certificate.BlankCommand.DestroyBlanks;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDestroyed;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 15 of {@code docs/event-model/blank.md} (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DestroyBlanksTest {

    private static final List<String> WITNESSES = List.of("witness-1", "witness-2");

    @Test
    void its_own_and_what_it_has_taken_back() {
        BlankActs.arrived(spoiled(AGENCY, 1), surrendered(1), takenBack(1), spoiled(CENTER, 3))
                .when(destroy(WITNESSES, range(1, 1), range(3, 1)), KEEPER)
                .thenAnswers(
                        CENTER,
                        new BlanksDestroyed(
                                CENTER, List.of(range(1, 1), range(3, 1)), WITNESSES, 2, CatalogueEvents.AT))
                .when(destroy(WITNESSES, range(3, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000003", "DESTROYED");
    }

    @Test
    void nothing_that_is_not_spoiled() {
        BlankActs.arrived(spoiled(AGENCY, 1), surrendered(1), spoiled(CENTER, 3))
                .when(destroy(WITNESSES, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000001", "DISPATCHED")
                .when(destroy(WITNESSES, range(3, 2)), KEEPER)
                .thenRefused(FailureCode.BLANK_NOT_AVAILABLE, "GS00000004", "IN_STOCK")
                .when(destroy(WITNESSES, range(11, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_UNKNOWN, "GS00000011")
                .when(destroy(WITNESSES, range(3, 1), range(3, 1)), KEEPER)
                .thenRefused(FailureCode.BLANK_REPEATED, "GS00000003");
    }

    @ParameterizedTest
    @MethodSource
    void they_are_two_others_at_least(List<String> witnesses) {
        BlankActs.kept(BlankEvents.received(1), spoiled(CENTER, 1))
                .when(destroy(witnesses, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.DESTRUCTION_WITNESSES_TOO_FEW, "2");
    }

    static Stream<List<String>> they_are_two_others_at_least() {
        return Stream.of(
                List.of(),
                List.of("a"),
                List.of("a", "a"),
                List.of("a", KEEPER.userId()),
                List.of("a", "b", KEEPER.userId()),
                List.of("a", "b", "a"));
    }

    @Test
    void or_as_many_as_the_rules_ask_for() {
        BlankActs.kept(BlankEvents.received(1), spoiled(CENTER, 1))
                .under(Rules.defaults().with(Map.of(Setting.DESTRUCTION_WITNESSES, 3)))
                .when(destroy(WITNESSES, range(1, 1)), KEEPER)
                .thenRefused(FailureCode.DESTRUCTION_WITNESSES_TOO_FEW, "3")
                .when(destroy(List.of("a", "b", "c"), range(1, 1)), KEEPER)
                .then(new BlanksDestroyed(CENTER, List.of(range(1, 1)), List.of("a", "b", "c"), 3, CatalogueEvents.AT));
    }

    private static DestroyBlanks destroy(List<String> witnesses, BlankRange... blanks) {
        return new DestroyBlanks(List.of(blanks), witnesses);
    }
}
