package org.henji.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.henji.eventstore.EventStoreUnavailableException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventStoreFailuresTest {

    private final EventStoreFailures failures = new EventStoreFailures();

    @ParameterizedTest
    @CsvSource({"true, OUTCOME_UNKNOWN", "false, STORE_UNAVAILABLE"})
    void who_sent_an_act_learns_whether_it_may_be_stored(boolean outcomeUnknown, FailureCode code) {
        EventStoreUnavailableException exception = mock();
        when(exception.outcomeUnknown()).thenReturn(outcomeUnknown);
        assertThat(failures.translate(exception)).hasValue(Failure.of(code));
    }

    @Test
    void other_exceptions_are_none_of_the_store() {
        assertThat(failures.translate(new IllegalStateException())).isEmpty();
    }
}
