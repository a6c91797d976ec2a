package org.henji.kernel.certificate.number;

import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;

import org.henji.kernel.certificate.number.AgencyCodesEvent.AgencyCoded;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;

/** The numbers of the first agency of 兰州市 in 2026. */
public final class NumberingEvents {

    public static final AgencyCodesNo CODES = AgencyCodesNo.of(SCHEME, "01");
    public static final NumberScope SCOPE = NumberScope.of(SCHEME, "01000126");

    private NumberingEvents() {}

    public static AgencyCoded agencyCoded() {
        return new AgencyCoded(CODES, USCC, 1, CODED);
    }

    public static NumbersAllotted allotted(int first, int last) {
        return new NumbersAllotted(SCOPE, SCHEME, BATCH, first, last, CODED);
    }
}
