package org.henji.command.certificate;

import java.time.LocalDate;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.region.RegionCode;

/**
 * A scheme by which new certificates are numbered. Certificates of one scope are counted together, and nobody takes a number
 * apart again: what it was made from stands in the certificate. A bean of this type can be put in force by its name; another
 * way of making numbers is another name.
 */
interface NumberScheme extends CertificateScheme {

    /** What a prefecture is called in numbers; no two have the same, and none ever gets another. */
    String prefecture(RegionCode prefecture);

    /** The highest code of an agency in a prefecture; the lowest is 1. */
    int lastAgencyCode();

    NumberScope scope(RegionCode prefecture, int agencyCode, LocalDate issuedOn);

    /** The highest running number of a scope; the lowest is 1. */
    int last();

    CertificateNo number(RegionCode prefecture, int agencyCode, LocalDate issuedOn, int serial);
}
