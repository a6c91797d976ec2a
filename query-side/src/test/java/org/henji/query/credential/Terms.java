package org.henji.query.credential;

import org.henji.kernel.credential.CredentialEvent;
import org.jspecify.annotations.Nullable;

/** What credentials allow after some events, for tests of what rests on them. */
public final class Terms {

    private Terms() {}

    public static CredentialTerm after(@Nullable CredentialTerm before, CredentialEvent event) {
        return CredentialTerm.evolve(before, event);
    }
}
