package org.henji.query.certificate.lookup;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.certificate.lookup.Known.Target;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds published certificates for anyone, and is the only way to do so. A certificate that does not exist, one of somebody else,
 * one that is not published and one whose holder was erased are not told apart: none of them is found, after the same time.
 */
@Component
public class PublicLookups {

    private final Certificates certificates;
    private final Pseudonyms pseudonyms;
    private final CheckLimits limits;
    private final PublicChecks settings;
    private final ReadModels readModels;
    private final KeyedHash hash = new KeyedHash();

    PublicLookups(
            Certificates certificates,
            Pseudonyms pseudonyms,
            CheckLimits limits,
            PublicChecks settings,
            ReadModels readModels) {
        this.certificates = certificates;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
        this.settings = settings;
        this.readModels = readModels;
    }

    /**
     * Counts a lookup of that client, or refuses it with the seconds to wait. It comes before anything else that is done for
     * the client, and once for each lookup.
     */
    public void admit(@Nullable String clientAddress) {
        limits.admit(clientAddress);
    }

    /** By number at most one; by ID number all of the person, the newest first. */
    public List<CertificateView> find(Known known) {
        Target target = known.target();
        List<String> tried = tried(target, known.name());
        limits.attempt(tried);
        awaitRegister();
        List<CertificateView> found = inConstantTime(() -> candidates(target).stream()
                .filter(certificate -> isShownTo(known.name(), certificate))
                .toList());
        if (!found.isEmpty()) {
            limits.hit(tried);
        }
        return found;
    }

    /**
     * For who has shown something else that only who knows the holder can have.
     *
     * @param number that this has proved
     */
    public Optional<CertificateView> find(CertificateNo number) {
        awaitRegister();
        return inConstantTime(() -> certificates.find(number))
                .filter(certificate ->
                        certificate.published() && !certificate.holder().isErased());
    }

    /**
     * A register that is being made, has stopped, or has not got to the last event would call valid what was revoked meanwhile:
     * then there is no answer, whatever was asked.
     */
    private void awaitRegister() {
        readModels.await(readModels.progress(Certificates.GROUP).head(), Certificates.GROUP);
    }

    /** A guesser holds one of the two and tries the other, so each counts for itself. */
    private List<String> tried(Target target, String name) {
        CitizenIdNumber idNumber = target.idNumber();
        String number = idNumber == null
                ? hash.of("number/", Objects.requireNonNull(target.number()).value())
                : hash.of("id/", idNumber.value());
        return List.of(number, hash.of("name/", KeyedHash.compact(name)));
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
    private <T> T inConstantTime(Supplier<T> work) {
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
