package org.henji.query.certificate.print;

import org.henji.kernel.agency.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a printed certificate (证书票面), every text as it is printed. The template of the province is not public: which
 * texts these are is the product's own proposal.
 *
 * @param idNumber whole: it is the holder's own paper
 * @param score — when the certificate says none
 * @param result 合格: nobody else gets one
 * @param assessedOn — when it is not known
 * @param validUntil the last day
 * @param issuer 发证机构
 * @param remark 备注 of a reissue; empty for none
 * @param blank 流水码; empty of an old certificate whose blank is not known
 * @param version which content it is; empty of the first
 * @param code what the QR code says
 * @param photo null for an empty box to paste one into
 */
record CertificateFace(
        String number,
        String holder,
        String sex,
        String idNumber,
        String birthDate,
        String item,
        String score,
        String result,
        String agency,
        String assessedOn,
        String issuedOn,
        String validUntil,
        String issuer,
        String remark,
        String blank,
        String version,
        String code,
        @Nullable Sha256 photo) {

    /** Never shows the holder, so that no log does. */
    @Override
    public String toString() {
        return "CertificateFace[" + number + "]";
    }
}
