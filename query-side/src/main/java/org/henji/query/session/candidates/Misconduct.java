package org.henji.query.session.candidates;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.MisconductKind;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;

/** 违纪 of a candidate. */
public record Misconduct(
        MisconductKind kind, PersonalText facts, List<Evidence> evidence, MisconductMeasure measure, Instant at) {

    static Misconduct of(MisconductRecorded e) {
        return new Misconduct(e.kind(), e.facts(), e.evidence(), e.measure(), e.at());
    }
}
