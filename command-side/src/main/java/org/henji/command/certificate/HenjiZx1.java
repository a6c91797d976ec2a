package org.henji.command.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.region.RegionCode;
import org.springframework.stereotype.Component;

/**
 * HENJI-ZX-1, the scheme of this product: 18 characters, {@code ZX}, {@code 62} for the province, two digits of the prefecture,
 * four of the agency in it, two of the year of issue, six counted within these. It is a proposal: the official method for 专项
 * certificates is not public.
 */
@Component
class HenjiZx1 implements NumberScheme {

    static final SchemeNo NO = new SchemeNo("HENJI-ZX-1");

    private static final Pattern FORMAT = Pattern.compile("ZX62\\d{14}");

    /** Of those whose codes have the digits of another one, or none: 兰州新区 and 甘肃矿区. */
    private static final Map<RegionCode, String> OWN_DIGITS =
            Map.of(new RegionCode("620171"), "71", new RegionCode("GSKQ"), "98");

    @Override
    public SchemeNo no() {
        return NO;
    }

    @Override
    public boolean accepts(CertificateNo number) {
        return FORMAT.matcher(number.value()).matches();
    }

    @Override
    public String prefecture(RegionCode prefecture) {
        String own = OWN_DIGITS.get(prefecture);
        return own == null ? prefecture.value().substring(2, 4) : own;
    }

    @Override
    public int lastAgencyCode() {
        return 9_999;
    }

    @Override
    public NumberScope scope(RegionCode prefecture, int agencyCode, LocalDate issuedOn) {
        return NumberScope.of(NO, within(prefecture, agencyCode, issuedOn));
    }

    @Override
    public int last() {
        return 999_999;
    }

    @Override
    public CertificateNo number(RegionCode prefecture, int agencyCode, LocalDate issuedOn, int serial) {
        return new CertificateNo(
                String.format(Locale.ROOT, "ZX62%s%06d", within(prefecture, agencyCode, issuedOn), serial));
    }

    private String within(RegionCode prefecture, int agencyCode, LocalDate issuedOn) {
        return String.format(Locale.ROOT, "%s%04d%02d", prefecture(prefecture), agencyCode, issuedOn.getYear() % 100);
    }
}
