package org.henji.command.certificate;

import java.util.regex.Pattern;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;

/** A scheme of which only the look of its numbers is known (历史编号方案): old certificates keep them, new ones never get one. */
record LegacyScheme(SchemeNo no, Pattern pattern) implements CertificateScheme {

    @Override
    public boolean accepts(CertificateNo number) {
        return pattern.matcher(number.value()).matches();
    }
}
