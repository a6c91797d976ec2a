package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.RequestTrail;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.inbox.Inbox;
import org.henji.query.infrastructure.QuerySettings;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.infrastructure.TestMongo;
import org.henji.query.infrastructure.TestPeople;
import org.henji.query.infrastructure.TestStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithoutPositionTest {

    /** A row that is never made. */
    public record Never(String nothing) {}

    @Test
    void portal_and_desks_show_nothing_of_read_models_that_have_not_caught_up(MongoDatabase mongo) {
        try (TestStream stream = new TestStream()) {
            stream.append(CatalogueEvents.published());
            ReadModels readModels = new ReadModels(
                    Stream.of(AgencyDirectory.GROUP, Inbox.GROUP, CatalogueItems.GROUP)
                            .<ReadModel<?>>map(WithoutPositionTest::refusingEverything)
                            .toList(),
                    new ReadModelDatabase(
                            mongo, new TestPeople().mapper(), "test", Duration.ofSeconds(10), Clock.systemUTC()),
                    stream.store(),
                    new QuerySettings(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMillis(20), Map.of()));
            readModels.start();
            try {
                DeskController desks = new DeskController(readModels, null);
                RequestTrail trail = new RequestTrail(Story.COUNTY, "request-0001", "192.0.2.7", Locale.CHINESE);

                assertRefused(() -> new PortalController(readModels).portal(null));
                assertRefused(() -> desks.countyDesk(trail, null, null));
            } finally {
                readModels.stop();
            }
        }
    }

    private static ReadModel<Never> refusingEverything(String group) {
        return ReadModel.of(Never.class, "never-" + group, group, 1)
                .fedBy(AssessmentItemEvent.class, e -> "row", (row, event, occurrence) -> {
                    throw new UnsupportedOperationException();
                })
                .build();
    }

    private static void assertRefused(ThrowingCallable query) {
        assertThatThrownBy(query)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.failure().code()).isEqualTo(FailureCode.READ_MODEL_STOPPED));
    }
}
