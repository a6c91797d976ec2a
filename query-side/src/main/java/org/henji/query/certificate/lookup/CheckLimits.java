package org.henji.query.certificate.lookup;

import java.util.List;
import java.util.function.LongSupplier;
import org.henji.platform.http.Allowance;
import org.henji.platform.http.Allowances;
import org.henji.platform.http.ClientLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps those who check certificates within bounds: each client and all of them together, whatever they check by. What is tried
 * in vain is limited for itself too, so that many clients together guess no better than one. The counts are of this process.
 */
@Component
@EnableConfigurationProperties(PublicChecks.class)
class CheckLimits {

    private final ClientLimits clients;
    private final Allowances misses;

    @Autowired
    CheckLimits(PublicChecks limits) {
        this(limits, System::nanoTime);
    }

    CheckLimits(PublicChecks limits, LongSupplier nanos) {
        this.clients = new ClientLimits(
                List.of(
                        Allowance.perMinute(limits.perAddressAndMinute()),
                        Allowance.perHour(limits.perAddressAndHour())),
                Allowance.perMinute(limits.perMinute()),
                nanos);
        this.misses = new Allowances(List.of(Allowance.perHour(limits.missesPerHour())), nanos);
    }

    /** Counts a check, or refuses it with the seconds to wait. It comes before anything else that is done for the client. */
    void admit(@Nullable String clientAddress) {
        clients.admit(clientAddress);
    }

    /** Counts a try at each of these, as if it were in vain, or refuses it. */
    void attempt(List<String> targets) {
        for (int i = 0; i < targets.size(); i++) {
            try {
                misses.take(targets.get(i));
            } catch (RuntimeException refused) {
                targets.subList(0, i).forEach(misses::giveBack);
                throw refused;
            }
        }
    }

    /** It was not in vain. */
    void hit(List<String> targets) {
        targets.forEach(misses::giveBack);
    }
}
