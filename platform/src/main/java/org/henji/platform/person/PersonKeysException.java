package org.henji.platform.person;

import org.jspecify.annotations.Nullable;

/** The key store cannot be opened, read or written; the message says where it is and what to do. */
public class PersonKeysException extends RuntimeException {

    public PersonKeysException(String message) {
        this(message, null);
    }

    public PersonKeysException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
