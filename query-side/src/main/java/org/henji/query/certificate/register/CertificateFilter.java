package org.henji.query.certificate.register;

import java.time.LocalDate;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates, as the client gave it; null does not restrict.
 *
 * @param published true: the public finds it; false: its holder has it, and the public does not find it yet
 */
record CertificateFilter(
        @Nullable String item,
        @Nullable String uscc,
        @Nullable Stage stage,
        @Nullable CertificateStanding standing,
        @Nullable Boolean published,
        @Nullable LocalDate expiringFrom,
        @Nullable LocalDate expiringUntil,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedUntil,
        @Nullable String batch,
        @Nullable String session) {

    static final CertificateFilter NONE =
            new CertificateFilter(null, null, null, null, null, null, null, null, null, null, null);

    /** Whether it asks when certificates end. */
    boolean isAboutExpiry() {
        return expiringFrom != null || expiringUntil != null;
    }

    @Nullable
    ItemCode itemCode() {
        return item == null ? null : ItemCode.parse(item);
    }

    @Nullable
    Uscc agency() {
        return uscc == null ? null : Uscc.parse(uscc);
    }

    @Nullable
    BatchNo batchNo() {
        return batch == null ? null : BatchNo.parse(batch);
    }

    @Nullable
    SessionNo sessionNo() {
        return session == null ? null : SessionNo.parse(session);
    }
}
