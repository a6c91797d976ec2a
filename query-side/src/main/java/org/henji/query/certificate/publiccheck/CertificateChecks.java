package org.henji.query.certificate.publiccheck;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.certificate.publiccheck.CertificateCheckInput.Target;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks certificates for anyone who knows the holder's name and a number. A certificate that does not exist, one of somebody else,
 * one that is not published and one whose holder was erased are answered in the same words and after the same time.
 */
@Component
public class CertificateChecks {

    private final Certificates certificates;
    private final Pseudonyms pseudonyms;
    private final CheckLimits limits;
    private final PublicChecks settings;
    private final Clock clock;
    private final KeyedHash hash = new KeyedHash();

    CertificateChecks(
            Certificates certificates, Pseudonyms pseudonyms, CheckLimits limits, PublicChecks settings, Clock clock) {
        this.certificates = certificates;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    CertificateCheck check(CertificateCheckInput input, RequestTrail trail) {
        LocalDate today = CivilTime.today(clock);
        List<CheckedCertificate> found = matching(input, trail.clientAddress()).stream()
                .map(certificate -> CheckedCertificate.of(certificate, today))
                .toList();
        return CertificateCheck.of(found, trail.locale());
    }

    /** The published certificate of that number, if that is the name of its holder; it counts as a check. */
    public Optional<CertificateView> find(
            @Nullable String number, @Nullable String name, @Nullable String clientAddress) {
        CertificateCheckInput input = new CertificateCheckInput(number, null, name == null ? "" : name);
        return matching(input, clientAddress).stream().findFirst();
    }

    /** Counts as a check what somebody asks about who can prove that they know the certificate, or refuses it. */
    public void admit(@Nullable String clientAddress) {
        limits.admit(clientAddress);
    }

    private List<CertificateView> matching(CertificateCheckInput input, @Nullable String clientAddress) {
        limits.admit(clientAddress);
        Target target = input.target();
        List<String> tried = tried(target, input.name());
        limits.attempt(tried);
        List<CertificateView> found = inConstantTime(() -> matching(target, input.name()));
        if (!found.isEmpty()) {
            limits.hit(tried);
        }
        return found;
    }

    /** A guesser holds one of the two and tries the other, so each counts for itself. */
    private List<String> tried(Target target, String name) {
        CitizenIdNumber idNumber = target.idNumber();
        String number = idNumber == null
                ? hash.of("number/", Objects.requireNonNull(target.number()).value())
                : hash.of("id/", idNumber.value());
        return List.of(number, hash.of("name/", KeyedHash.compact(name)));
    }

    private List<CertificateView> matching(Target target, String name) {
        return candidates(target).stream()
                .filter(certificate -> isShownTo(name, certificate))
                .toList();
    }

    private List<CertificateView> candidates(Target target) {
        CitizenIdNumber idNumber = target.idNumber();
        return idNumber == null
                ? certificates.find(Objects.requireNonNull(target.number())).stream()
                        .toList()
                : certificates.ofSubject(pseudonyms.of(idNumber));
    }

    /** The name is compared whether or not it will matter. */
    private boolean isShownTo(String name, CertificateView certificate) {
        boolean fits = hash.isSameName(name, certificate.holder().name());
        return fits && certificate.published();
    }

    /** What is there takes longer to read than what is not; the client sees neither. */
    <T> T inConstantTime(Supplier<T> work) {
        long started = System.nanoTime();
        T done = work.get();
        sleep(settings.answerAfter().minusNanos(System.nanoTime() - started));
        return done;
    }

    private static void sleep(Duration rest) {
        if (!rest.isPositive()) {
            return;
        }
        try {
            Thread.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
