package org.henji.query.certificate.credential;

import java.util.List;

/** The keys with which certificates are signed, and all that ever were. */
interface IssuerKeys {

    /** The key that signs now, with its private half. */
    IssuerKey signing();

    /** Every key that signs, has signed, or was revoked, the oldest first; without private halves. */
    List<IssuerKey> history();
}
