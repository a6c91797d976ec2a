package org.henji.query.credential;

import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialKind;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials, as the client gave it; null does not restrict.
 *
 * @param holder the holder's ID number
 * @param listedBy an agency whose roster names them
 */
record CredentialFilter(
        @Nullable CredentialKind kind,
        @Nullable CredentialState state,
        @Nullable String item,
        @Nullable String listedBy,
        @Nullable String holder) {

    static final CredentialFilter NONE = new CredentialFilter(null, null, null, null, null);

    @Nullable
    ItemCode itemCode() {
        return item == null ? null : ItemCode.parse(item);
    }

    @Nullable
    Uscc agency() {
        return listedBy == null ? null : Uscc.parse(listedBy);
    }
}
