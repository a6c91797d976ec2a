package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedsTest {

    private static final long EXACT_IN_EVERY_JSON = 1L << 53;

    private final Seeds seeds = new SessionConfiguration().seeds();

    @RepeatedTest(100)
    void whoever_reads_a_seed_in_an_event_reads_the_seed() {
        assertThat(seeds.next()).isNotNegative().isLessThan(EXACT_IN_EVERY_JSON);
    }
}
