package org.henji.query.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.query.certificate.credential.Verdict.Outcome;
import org.henji.query.certificate.credential.Verdict.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever verifies without a network takes nothing for valid that is not certain. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateVerifierTest {

    private static final int PLACE = 4711;

    private final Issuer issuer = new Issuer();

    @Test
    void what_is_in_its_time_and_not_revoked_is_valid() {
        assertBoth(Outcome.VALID, null, list());
        assertBoth(Outcome.VALID, null, list(PLACE - 1, PLACE + 1));
        assertThat(issuer.verifier().verifyCompact(code(), list()).claims()).contains("测试考生1");
    }

    @Test
    void what_is_revoked_is_revoked_even_when_its_time_is_over() {
        assertBoth(Outcome.REVOKED, null, list(PLACE));
        issuer.now = Issuer.startOf(CertificateEvents.LAST_DAY.plusDays(1));
        issuer.keys.add(IssuerKey.generate(issuer.now.minusSeconds(60), Duration.ofDays(365)));
        assertBoth(Outcome.REVOKED, null, list(PLACE));
    }

    @Test
    void the_last_valid_day_is_included() {
        issuer.keys.set(0, IssuerKey.generate(Issuer.NOW.minusSeconds(60), Duration.ofDays(4000)));
        issuer.now = Issuer.startOf(CertificateEvents.LAST_DAY.plusDays(1)).minusSeconds(1);
        assertBoth(Outcome.VALID, null, list());
        issuer.now = issuer.now.plusSeconds(1);
        assertBoth(Outcome.EXPIRED, null, list());
    }

    @Test
    void what_is_to_be_valid_later_is_not() {
        issuer.keys.set(0, IssuerKey.generate(Issuer.NOW.minus(Duration.ofDays(400)), Duration.ofDays(4000)));
        issuer.now = Issuer.startOf(CertificateEvents.ISSUED_ON).minus(Duration.ofHours(1));
        assertBoth(Outcome.NOT_VERIFIED, Reason.NOT_YET_VALID, list());
        String ahead = code();
        issuer.now = Issuer.startOf(CertificateEvents.ISSUED_ON).plusSeconds(1);
        assertThat(verifyCompact(ahead, list()).outcome()).isEqualTo(Outcome.VALID);
        // signed later than now: nobody does that
        issuer.now = Issuer.NOW.plus(Duration.ofHours(1));
        String fromTheFuture = code();
        issuer.now = Issuer.NOW;
        assertThat(verifyCompact(fromTheFuture, list()).reason()).isEqualTo(Reason.NOT_YET_VALID);
    }

    @Test
    void without_a_status_list_nothing_is_valid() {
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_MISSING, null);
        for (String none : List.of("", "{}", code(), sign(issuer.credential(PLACE)))) {
            Verdict verdict = issuer.verifier().verifyCompact(code(), none);
            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
        }
    }

    @Test
    void a_stale_status_list_says_nothing() {
        String list = list();
        String code = code();
        String credential = sign(issuer.credential(PLACE));
        issuer.now = Issuer.NOW.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(verifyCompact(code, list).outcome()).isEqualTo(Outcome.VALID);
        issuer.now = Issuer.NOW.plus(Duration.ofHours(24));
        assertThat(verifyCompact(code, list).reason()).isEqualTo(Reason.STATUS_LIST_STALE);
        assertThat(issuer.verifier().verifyCredential(credential, list).reason())
                .isEqualTo(Reason.STATUS_LIST_STALE);
        issuer.now = Issuer.NOW;
        Map<String, Object> ahead = issuer.statusList(0);
        ahead.put("validFrom", Issuer.NOW.plus(Duration.ofHours(1)).toString());
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_STALE, sign(ahead));
    }

    @Test
    void a_status_list_that_cannot_be_relied_on_says_nothing() {
        Issuer other = new Issuer();
        assertBoth(
                Outcome.NOT_VERIFIED,
                Reason.STATUS_LIST_NOT_VERIFIED,
                other.signatures().credential(other.statusList(0)));
        String list = list();
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_NOT_VERIFIED, list.substring(0, list.length() - 2) + "AA");
        Map<String, Object> foreign = issuer.statusList(0);
        foreign.put("issuer", "https://elsewhere.example/issuer");
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_NOT_VERIFIED, sign(foreign));
        Map<String, Object> noList = issuer.statusList(0);
        noList.put("type", List.of("VerifiableCredential"));
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_NOT_VERIFIED, sign(noList));
        assertBoth(
                Outcome.NOT_VERIFIED,
                Reason.STATUS_LIST_NOT_VERIFIED,
                sign(withSubject("statusPurpose", "suspension")));
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_NOT_VERIFIED, sign(withSubject("encodedList", "uAAAA")));
        Map<String, Object> endless = issuer.statusList(0);
        endless.remove("validUntil");
        assertThat(verifyCompact(code(), sign(endless)).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    }

    @Test
    void another_list_than_the_one_that_is_named_says_nothing() {
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_OTHER, sign(issuer.statusList(1)));
        assertBoth(Outcome.NOT_VERIFIED, Reason.STATUS_LIST_OTHER, sign(issuer.statusList(10)));
    }

    @Test
    void an_index_beyond_the_list_says_nothing() {
        for (String index : List.of("131072", "-1", "99999999999999999999", "x", "")) {
            Map<String, Object> status = new LinkedHashMap<>(issuer.statusMap(PLACE));
            status.put("statusListIndex", index);
            Map<String, Object> credential = issuer.credential(PLACE);
            credential.put("credentialStatus", status);

            assertThat(issuer.verifier()
                            .verifyCredential(sign(credential), list())
                            .reason())
                    .isEqualTo(Reason.STATUS_INDEX_OUT_OF_RANGE);
        }
        Map<String, Object> none = issuer.credential(PLACE);
        none.remove("credentialStatus");
        assertThat(issuer.verifier().verifyCredential(sign(none), list()).reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void the_last_place_of_a_list_and_the_first_of_the_next_are_told_apart() {
        long last = StatusBits.SIZE - 1;
        String first = sign(issuer.statusList(0, StatusBits.SIZE - 1));
        String second = sign(issuer.statusList(1, 0));

        assertThat(verifyCompact(code(last), first).outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(verifyCompact(code(last), second).reason()).isEqualTo(Reason.STATUS_LIST_OTHER);
        assertThat(verifyCompact(code(last + 1), second).outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(verifyCompact(code(last + 2), second).outcome()).isEqualTo(Outcome.VALID);
        assertThat(issuer.verifier()
                        .verifyCredential(sign(issuer.credential(last + 1)), second)
                        .outcome())
                .isEqualTo(Outcome.REVOKED);
    }

    @Test
    void what_another_issuer_has_signed_is_not_verified() {
        Map<String, Object> foreign = issuer.credential(PLACE);
        foreign.put("issuer", "https://elsewhere.example/issuer");
        assertThat(issuer.verifier().verifyCredential(sign(foreign), list()).reason())
                .isEqualTo(Reason.ISSUER_UNKNOWN);
        Issuer other = new Issuer();
        assertThat(issuer.verifier()
                        .verifyCredential(other.signatures().credential(other.credential(PLACE)), list())
                        .reason())
                .isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(verifyCompact(other.codes().code(Issuer.certificate(PLACE)), list())
                        .reason())
                .isEqualTo(Reason.KEY_UNKNOWN);
    }

    @Test
    void a_key_of_that_name_that_did_not_sign_it_verifies_nothing() {
        Issuer forger = new Issuer();
        IssuerKey real = issuer.signing();
        // the forger's signature under the id of the real key
        IssuerKey forged = new IssuerKey(
                new com.nimbusds.jose.jwk.ECKey.Builder(forger.signing().jwk())
                        .keyID(real.id())
                        .build());
        forger.keys.set(0, forged);

        assertThat(verifyCompact(forger.codes().code(Issuer.certificate(PLACE)), list())
                        .reason())
                .isEqualTo(Reason.SIGNATURE_INVALID);
    }

    @Test
    void a_key_counts_only_for_what_was_signed_in_its_time() {
        IssuerKey before = issuer.signing();
        String code = code();
        issuer.now = Issuer.NOW.plus(Duration.ofDays(365));
        String late = code();
        issuer.keys.add(IssuerKey.generate(issuer.now.minusSeconds(1), Duration.ofDays(365)));

        assertThat(verifyCompact(code, list()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(verifyCompact(late, list()).reason()).isEqualTo(Reason.KEY_NOT_IN_FORCE);

        issuer.keys.set(0, before.revoked(issuer.now));
        assertThat(verifyCompact(code, list()).reason()).isEqualTo(Reason.KEY_REVOKED);
    }

    @Test
    void what_was_altered_is_not_verified() {
        String credential = sign(issuer.credential(PLACE));
        String[] parts = credential.split("\\.", -1);
        String other = sign(issuer.credential(PLACE + 1)).split("\\.", -1)[1];

        assertThat(issuer.verifier()
                        .verifyCredential(parts[0] + "." + other + "." + parts[2], list())
                        .reason())
                .isEqualTo(Reason.SIGNATURE_INVALID);
        for (String none : List.of("", "..", "a.b.c", parts[0] + "." + parts[1] + ".", credential + "=")) {
            assertThat(issuer.verifier().verifyCredential(none, list()).reason())
                    .isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void a_code_and_a_credential_and_a_list_never_pass_for_each_other() {
        CertificateVerifier verifier = issuer.verifier();

        assertThat(verifier.verifyCredential(code(), list()).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(verifier.verifyCompact(sign(issuer.credential(PLACE)), list())
                        .reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(verifier.verifyCredential(list(), list()).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void it_takes_the_keys_as_they_are_published() throws ParseException {
        CertificateVerifier verifier =
                CertificateVerifier.of(Issuer.SETTINGS.issuerId(), issuer.jwkSet(), issuer.clock());

        assertThat(verifier.verifyCompact(code(), list()).outcome()).isEqualTo(Outcome.VALID);
        assertThatThrownBy(() -> CertificateVerifier.of("https://henji.example/issuer", "{", issuer.clock()))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void no_verdict_shows_the_holder() {
        assertThat(issuer.verifier().verifyCompact(code(), list())).hasToString("VALID");
        assertThat(issuer.verifier().verifyCompact(code(), null)).hasToString("NOT_VERIFIED (STATUS_LIST_MISSING)");
    }

    private void assertBoth(Outcome outcome, @Nullable Reason reason, @Nullable String list) {
        Verdict ofCode = issuer.verifier().verifyCompact(code(), list);
        Verdict ofCredential = issuer.verifier().verifyCredential(sign(issuer.credential(PLACE)), list);
        assertThat(List.of(ofCode, ofCredential)).allSatisfy(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(outcome);
            assertThat(verdict.reason()).isEqualTo(reason);
        });
    }

    private Verdict verifyCompact(String code, @Nullable String list) {
        return issuer.verifier().verifyCompact(code, list);
    }

    private Map<String, Object> withSubject(String name, Object value) {
        Map<String, Object> list = issuer.statusList(0);
        @SuppressWarnings("unchecked")
        Map<String, Object> subject = (Map<String, Object>) list.get("credentialSubject");
        subject.put(name, value);
        return list;
    }

    private String code() {
        return code(PLACE);
    }

    private String code(long place) {
        return issuer.codes().code(Issuer.certificate(place));
    }

    private String list(int... revoked) {
        return sign(issuer.statusList(0, revoked));
    }

    private String sign(Map<String, Object> credential) {
        return issuer.signatures().credential(credential);
    }
}
