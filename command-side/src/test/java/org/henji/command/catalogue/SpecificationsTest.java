package org.henji.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.catalogue.SpecificationEvents.approved;
import static org.henji.kernel.catalogue.SpecificationEvents.drafted;
import static org.henji.kernel.catalogue.SpecificationEvents.retired;
import static org.henji.kernel.catalogue.SpecificationEvents.specification;

import java.util.concurrent.atomic.AtomicReference;
import org.henji.command.Stage;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 27 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpecificationsTest {

    @Test
    void what_was_approved_is_named_by_plans() {
        Specifications specifications = after(drafted(), approved());
        assertThat(specifications.approved(SPECIFICATION)).contains(specification());
        assertThat(specifications.pinned(SPECIFICATION)).isEqualTo(specification());
    }

    @Test
    void retired_it_goes_on_for_the_plans_that_have_named_it() {
        Specifications specifications = after(drafted(), approved(), retired());
        assertThat(specifications.approved(SPECIFICATION)).isEmpty();
        assertThat(specifications.pinned(SPECIFICATION)).isEqualTo(specification());
    }

    @Test
    void a_draft_and_what_does_not_exist_are_named_by_nobody() {
        for (Specifications specifications : new Specifications[] {after(), after(drafted())}) {
            assertThat(specifications.approved(SPECIFICATION)).isEmpty();
            assertThatThrownBy(() -> specifications.pinned(SPECIFICATION))
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refusal -> assertThat(refusal.<Failure>getDetails())
                                    .contains(
                                            Failure.of(FailureCode.SPECIFICATION_NOT_APPROVED, SPECIFICATION.value())));
        }
    }

    private static Specifications after(DomainEvent... events) {
        AtomicReference<Specifications> reader = new AtomicReference<>();
        Stage.given(events).reading(Specifications.class, store -> {
            reader.set(new Specifications(store));
            return reader.get();
        });
        return reader.get();
    }
}
