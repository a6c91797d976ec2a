package org.henji.kernel.person.erasure;

import static org.henji.kernel.certificate.CertificateEvents.LATER;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvent.PersonErased;
import org.henji.kernel.session.SessionEvents;

/** Somebody is forgotten. */
public final class ErasureEvents {

    private ErasureEvents() {}

    public static ErasureDecided decided(Subject subject) {
        return new ErasureDecided(
                subject,
                "个人信息保护法第四十七条，保存期限已届满",
                LocalDate.of(2036, 3, 29),
                List.of(SessionEvents.photo().sha256()),
                LATER);
    }

    public static PersonErased erased(Subject subject) {
        return new PersonErased(subject, LATER);
    }
}
