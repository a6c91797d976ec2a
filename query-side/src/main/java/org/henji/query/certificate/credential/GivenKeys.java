package org.henji.query.certificate.credential;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;

/** Keys from the configuration: who installs makes them, replaces them in time, and keeps the old ones in the set. */
final class GivenKeys implements IssuerKeys {

    private static final String FIX = """
            请检查 henji.certificates.keys.set：须为含私钥的 JWK Set（P-256），且至少有一个密钥在有效期内。
            Look at henji.certificates.keys.set: a JWK set with private keys on P-256, one of them at least in its time.""";

    private final List<IssuerKey> keys;
    private final Clock clock;

    private GivenKeys(List<IssuerKey> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    static GivenKeys parse(String set, Clock clock) {
        try {
            List<IssuerKey> keys = IssuerKey.parse(set).stream()
                    .sorted(Comparator.comparing(IssuerKey::signsFrom))
                    .toList();
            GivenKeys given = new GivenKeys(keys, clock);
            if (given.found().isEmpty()) {
                throw new IssuerKeysException(
                        "给出的签发密钥现在都不能签名。 / None of the issuer's keys that are given signs now.", FIX);
            }
            return given;
        } catch (ParseException e) {
            throw new IssuerKeysException(
                    "给出的签发密钥无法读取。 / The issuer's keys that are given cannot be read: " + e.getMessage(), FIX);
        }
    }

    @Override
    public IssuerKey signing() {
        // its time is over while the process runs: nothing is signed, and nothing is made up
        return found().orElseThrow(() -> new Refused(FailureCode.STORE_UNAVAILABLE));
    }

    @Override
    public List<IssuerKey> history() {
        return keys.stream().map(IssuerKey::withoutPrivateHalf).toList();
    }

    private Optional<IssuerKey> found() {
        Instant now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> key.canSign() && key.isToSign(now))
                .findFirst();
    }
}
