package org.henji.query.certificate.credential;

import org.jspecify.annotations.Nullable;

/** The issuer's keys cannot be used; the message says where they are, and what to do. */
class IssuerKeysException extends RuntimeException {

    private final String fix;

    IssuerKeysException(String message, String fix) {
        this(message, fix, null);
    }

    IssuerKeysException(String message, String fix, @Nullable Throwable cause) {
        super(message, cause);
        this.fix = fix;
    }

    String fix() {
        return fix;
    }
}
