package org.henji.query.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.certificate.credential.StatusLists.Signed;
import org.henji.query.certificate.credential.Verdict.Outcome;
import org.henji.query.infrastructure.QuerySettings;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.infrastructure.TestMongo;
import org.henji.query.infrastructure.TestPeople;
import org.henji.query.infrastructure.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The signed lists of what has been revoked: fresh, and never of rows that may be behind. */
@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusListsTest {

    private static final QuerySettings SETTINGS =
            new QuerySettings(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMillis(20), Map.of());
    private static final QuerySettings PATIENT =
            new QuerySettings(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMillis(20), Map.of());

    private final Issuer issuer = new Issuer();
    private final TestStream stream = new TestStream();
    private ReadModelDatabase database;
    private ReadModels readModels;
    private StatusLists lists;

    @BeforeEach
    void open(MongoDatabase empty) {
        database =
                new ReadModelDatabase(empty, new TestPeople().mapper(), "test", Duration.ofSeconds(10), issuer.clock());
        use(PATIENT);
    }

    @AfterEach
    void close() {
        readModels.stop();
        stream.close();
    }

    @Test
    void nothing_is_signed_as_long_as_rows_may_be_behind() {
        stream.append(coded(1));
        use(SETTINGS);

        assertRefused(0, FailureCode.STALE);

        use(PATIENT);
        readModels.start();
        assertThat(lists.list(0).bits()).isEqualTo(StatusBits.none());
    }

    @Test
    void what_has_just_been_revoked_is_in_the_list() {
        readModels.start();
        stream.append(coded(1), coded(2));
        String code = issuer.codes().code(Issuer.certificate(0));
        assertThat(outcome(code)).isEqualTo(Outcome.VALID);

        stream.append(revoked(1));

        assertThat(outcome(code)).isEqualTo(Outcome.REVOKED);
        assertThat(outcome(issuer.codes().code(Issuer.certificate(1)))).isEqualTo(Outcome.VALID);
    }

    @Test
    void a_list_is_signed_anew_when_something_has_changed_and_when_it_is_old() {
        readModels.start();
        stream.append(coded(1));
        Signed first = lists.list(0);

        issuer.now = Issuer.NOW.plus(Duration.ofMinutes(15)).minusSeconds(1);
        assertThat(lists.list(0)).isSameAs(first);
        issuer.now = Issuer.NOW.plus(Duration.ofMinutes(15));
        Signed second = lists.list(0);
        assertThat(second.text()).isNotEqualTo(first.text());
        stream.append(revoked(1));
        Signed third = lists.list(0);
        assertThat(third.bits()).isNotEqualTo(second.bits());
        issuer.keys.set(0, issuer.keys.getFirst().revoked(issuer.now));
        issuer.keys.add(IssuerKey.generate(issuer.now, Duration.ofDays(365)));
        assertThat(lists.list(0).key()).isEqualTo(issuer.signing().id()).isNotEqualTo(third.key());
    }

    @Test
    void a_list_without_a_place_does_not_exist() {
        readModels.start();
        assertRefused(0, FailureCode.NOT_FOUND);
        stream.append(coded(1));
        assertRefused(1, FailureCode.NOT_FOUND);
        assertRefused(-1, FailureCode.NOT_FOUND);
        assertThat(lists.list(0).text()).isNotEmpty();
    }

    @Test
    void the_place_of_a_certificate_is_known() {
        readModels.start();
        stream.append(coded(2), coded(1));
        lists.list(0);

        assertThat(new StatusRegister(database).placeOf(number(1))).isEqualTo(1);
        assertThatThrownBy(() -> new StatusRegister(database).placeOf(number(3)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void use(QuerySettings settings) {
        readModels = new ReadModels(List.of(StatusRegister.MODEL), database, stream.store(), settings);
        lists = new StatusLists(
                new StatusRegister(database), readModels, issuer.signatures(), issuer, Issuer.SETTINGS, issuer.clock());
    }

    private Outcome outcome(String code) {
        return issuer.verifier().verifyCompact(code, lists.list(0).text()).outcome();
    }

    private void assertRefused(long list, FailureCode code) {
        assertThatThrownBy(() -> lists.list(list))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }
}
