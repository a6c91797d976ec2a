package org.henji.command.mutation;

import java.util.List;
import org.henji.platform.http.Allowance;
import org.henji.platform.http.ClientLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps those who send without login within bounds. */
@Component
class PublicSubmissions {

    private final ClientLimits limits;

    PublicSubmissions(PublicForms forms) {
        this.limits = new ClientLimits(
                List.of(Allowance.perHour(forms.perAddressAndHour())), Allowance.perMinute(forms.perMinute()));
    }

    /** Counts one submission, or refuses it with the seconds to wait. */
    void admit(@Nullable String clientAddress) {
        limits.admit(clientAddress);
    }
}
