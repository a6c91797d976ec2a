package org.henji.query.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.inPublic;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.reissued;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvent.PersonErased;
import org.henji.kernel.session.SessionEvents;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The places of certificates in the lists of status. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusEntryTest {

    private static final Actor ACTOR = new Actor("u1", Office.provincial(Level.CENTER), null);
    private static final String FIRST = "certificate/" + number(1);
    private static final String HOLDER = "person/" + SessionEvents.person(1).subject();

    @Test
    void a_certificate_has_the_place_of_its_first_event() {
        List<DomainEvent> events = new ArrayList<>(List.of(coded(2)));
        events.addAll(inPublic(1));
        events.add(reissued(1, 9));

        assertThat(entry(FIRST, events)).isEqualTo(new StatusEntry(List.of(1L), List.of(), List.of()));
        assertThat(entry("certificate/" + CertificateEvents.LEGACY, List.of(coded(1), imported())))
                .isEqualTo(new StatusEntry(List.of(1L), List.of(), List.of()));
    }

    @Test
    void what_is_revoked_or_cancelled_is_revoked_for_ever() {
        assertThat(entry(FIRST, List.of(coded(1), revoked(1))))
                .isEqualTo(new StatusEntry(List.of(0L), List.of(0L), List.of(0L)));
        assertThat(entry(FIRST, List.of(coded(1), cancelled(1))))
                .isEqualTo(new StatusEntry(List.of(0L), List.of(0L), List.of(0L)));
    }

    @Test
    void a_corrected_one_has_a_new_place_and_the_paper_before_is_revoked() {
        StatusEntry entry = entry(FIRST, List.of(coded(1), correctionRequested(1), corrected(1, 9)));

        assertThat(entry).isEqualTo(new StatusEntry(List.of(0L, 2L), List.of(0L), List.of(0L)));
        assertThat(entry.latest()).isEqualTo(2);
        assertThat(entry(FIRST, List.of(coded(1), correctionRequested(1), corrected(1, 9), revoked(1)))
                        .revoked())
                .containsExactly(0L, 2L);
    }

    @Test
    void of_whom_nobody_may_speak_any_more_every_certificate_is_revoked() {
        List<DomainEvent> events = List.of(coded(1), coded(2), correctionRequested(1), corrected(1, 9), decided(1));

        assertThat(entry(HOLDER, events)).isEqualTo(new StatusEntry(List.of(0L, 3L), List.of(0L, 3L), List.of(0L)));
        assertThat(entry("person/" + SessionEvents.person(2).subject(), events).revoked())
                .isEmpty();
    }

    @Test
    void who_never_had_a_certificate_can_be_forgotten_too() {
        PersonErased erased = new PersonErased(SessionEvents.person(1).subject(), CertificateEvents.LATER);

        assertThat(entry(HOLDER, List.of(decided(1), erased)))
                .isEqualTo(new StatusEntry(List.of(), List.of(), List.of()));
    }

    @Test
    void a_list_has_the_places_that_it_has_room_for() {
        List<Occurrence> events = List.of(
                new Occurrence(coded(1), StatusBits.SIZE - 1, ACTOR, null),
                new Occurrence(coded(2), StatusBits.SIZE, ACTOR, null),
                new Occurrence(revoked(1), 2L * StatusBits.SIZE, ACTOR, null),
                new Occurrence(revoked(2), 2L * StatusBits.SIZE + 1, ACTOR, null));

        Map<String, Row<StatusEntry>> rows = StatusRegister.MODEL.fold(Map.of(), events);

        assertThat(rows.get(FIRST).view().lists()).containsExactly(0L);
        assertThat(rows.get("certificate/" + number(2)).view().lists()).containsExactly(1L);
    }

    @Test
    void a_change_of_what_was_never_made_stops_the_fold() {
        assertThatThrownBy(() -> entry(FIRST, List.of(revoked(1))))
                .hasMessageContaining("certificate.certificate-revoked");
    }

    private static ErasureDecided decided(int candidate) {
        return new ErasureDecided(
                SessionEvents.person(candidate).subject(),
                "保存期届满，本人申请",
                LocalDate.of(2031, 3, 29),
                List.of(),
                CertificateEvents.LATER);
    }

    private static StatusEntry entry(String key, List<DomainEvent> events) {
        return Scenario.view(StatusRegister.MODEL, key, ACTOR, events.toArray(DomainEvent[]::new));
    }
}
