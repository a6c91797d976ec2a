package org.henji.query.certificate.credential;

import org.henji.query.certificate.credential.Verdict.Reason;

/** Why something that is said to be signed is not taken for it. */
final class NotVerified extends Exception {

    private final Reason reason;

    NotVerified(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
