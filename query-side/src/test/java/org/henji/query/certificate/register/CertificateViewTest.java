package org.henji.query.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.ISSUED_ON;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;
import static org.henji.kernel.certificate.CertificateEvents.audited;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.inPublic;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.published;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.reissued;
import static org.henji.kernel.certificate.CertificateEvents.renamed;
import static org.henji.kernel.certificate.CertificateEvents.reportReturned;
import static org.henji.kernel.certificate.CertificateEvents.reported;
import static org.henji.kernel.certificate.CertificateEvents.requestRefused;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Points;
import org.henji.query.certificate.register.CertificateStep.Kind;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The register of certificates (BR-04, BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateViewTest {

    private static final Actor CLERK = new Actor("agency-clerk", Office.agency(USCC), null);
    private static final Sha256 PHOTO = SessionEvents.photo().sha256();
    private static final Sha256 EVIDENCE = SessionEvents.evidence().sha256();

    @Test
    void coded_certificate_bears_what_stands_on_its_face_and_is_with_nobody() {
        assertThat(after(coded(1)))
                .isEqualTo(new CertificateView(
                        number(1),
                        SCHEME,
                        BATCH,
                        SessionEvents.SESSION,
                        1,
                        USCC,
                        "兰州示例职业培训学校（虚构）",
                        COUNTY,
                        PREFECTURE,
                        NOODLES,
                        "兰州牛肉拉面制作",
                        SessionEvents.DAY,
                        ISSUED_ON,
                        LAST_DAY,
                        CODED,
                        0,
                        SessionEvents.person(1).subject(),
                        new Face(
                                SessionEvents.person(1), SessionEvents.photo(), new Points("80.00"), 1, blank(1), null),
                        Way.CODED,
                        Stage.CODED,
                        false,
                        false,
                        CertificateStanding.VALID,
                        null,
                        null,
                        List.of(new CertificateStep(Kind.CODED, CODED, CLERK, blank(1), null, null, null)),
                        List.of(PHOTO)));
    }

    @Test
    void imported_certificate_is_in_public_from_the_beginning() {
        CertificateView view = after(LEGACY, imported());

        assertThat(view.batch()).isNull();
        assertThat(view.uscc()).isNull();
        assertThat(view.prefecture()).isNull();
        assertThat(view.validUntil()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(view.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(view.published()).isTrue();
        assertThat(view.publishedAt()).isEqualTo(LATER);
        assertThat(view.paper()).isEqualTo(Paper.HANDED_OVER);
    }

    @Test
    void certificate_goes_its_way_and_is_unpublished_while_its_holder_has_it_and_the_public_does_not_find_it() {
        List<CertificateEvent> way = inPublic(1);
        List<Stage> stages = new ArrayList<>();
        List<Boolean> unpublished = new ArrayList<>();
        for (int to = 1; to <= way.size(); to++) {
            CertificateView view = after(way.subList(0, to).toArray(CertificateEvent[]::new));
            stages.add(view.stage());
            unpublished.add(view.unpublished());
        }

        assertThat(stages).containsExactly(Stage.values());
        assertThat(unpublished).containsExactly(false, false, true, true, true, false);
        assertThat(after(way).published()).isTrue();
        assertThat(after(way).steps()).extracting(CertificateStep::kind).doesNotContain(Kind.REPORT_RETURNED);
    }

    @Test
    void hand_over_says_how_and_keeps_the_receipt() {
        CertificateView view = after(coded(1), printed(1), handedOver(1));

        assertThat(view.steps().getLast().handOver())
                .isEqualTo(new HandOver(
                        HandOverManner.SIGNED_BY_HOLDER, LocalDate.of(2026, 4, 8), SessionEvents.evidence()));
        assertThat(view.files()).containsExactly(PHOTO, EVIDENCE);
    }

    @Test
    void returned_report_leaves_what_the_holder_has() {
        CertificateView view = after(coded(1), printed(1), handedOver(1), reported(1), reportReturned(1));

        assertThat(view.stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(view.unpublished()).isTrue();
        assertThat(view.steps().getLast().note()).isEqualTo("签收表缺页");
    }

    @Test
    void certificate_is_printed_on_the_blank_that_the_printing_names() {
        assertThat(after(coded(2), printed(2, blank(3), 1)).blank()).isEqualTo(blank(3));
    }

    @Test
    void correction_waits_for_the_centre_and_changes_nothing_until_then() {
        CertificateView view = after(and(inPublic(1), correctionRequested(1)));

        assertThat(view.request().kind()).isEqualTo(OpenRequest.Kind.CORRECTION);
        assertThat(view.request().holder()).isEqualTo(renamed(1));
        assertThat(view.request().requestedBy()).isEqualTo(CLERK);
        assertThat(view.holder()).isEqualTo(SessionEvents.person(1));
        assertThat(view.version()).isOne();
    }

    @Test
    void corrected_certificate_is_a_new_version_on_a_new_blank_and_stays_in_public() {
        CertificateView view = after(and(inPublic(1), correctionRequested(1), corrected(1, 3)));
        CertificateView again =
                after(and(inPublic(1), correctionRequested(1), corrected(1, 3), printed(1, blank(3), 2)));

        assertThat(view.face())
                .isEqualTo(new Face(renamed(1), SessionEvents.photo(), new Points("80.00"), 2, blank(3), null));
        assertThat(view.paper()).isEqualTo(Paper.CODED);
        assertThat(view.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(view.published()).isTrue();
        assertThat(view.publishedAt()).isEqualTo(LATER);
        assertThat(view.request()).isNull();
        assertThat(again.paper()).isEqualTo(Paper.PRINTED);
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void certificate_that_is_printed_anew_before_it_was_reported_is_as_far_as_its_paper() {
        CertificateView view = after(coded(1), printed(1), handedOver(1), correctionRequested(1), corrected(1, 3));

        assertThat(view.stage()).isEqualTo(Stage.CODED);
        assertThat(view.unpublished()).isFalse();
    }

    @Test
    void correction_of_the_id_number_moves_the_certificate_to_another_person() {
        PersonalData other = SessionEvents.person(2);
        CertificateView view = after(and(
                inPublic(1),
                correctionRequested(1),
                new CertificateCorrected(number(1), 1, 2, other, null, null, blank(3), blank(1), LATER)));

        assertThat(view.subject()).isEqualTo(other.subject());
        assertThat(view.holder()).isEqualTo(other);
        assertThat(view.photo()).isNull();
    }

    @Test
    void reissued_certificate_has_the_same_content_on_a_new_blank_with_a_remark() {
        CertificateView asked = after(and(inPublic(1), reissueRequested(1)));
        CertificateView view = after(and(inPublic(1), reissueRequested(1), reissued(1, 3)));

        assertThat(asked.request().kind()).isEqualTo(OpenRequest.Kind.REISSUE);
        assertThat(asked.request().cause()).isEqualTo(ReissueCause.LOST);
        assertThat(view.face())
                .isEqualTo(new Face(
                        SessionEvents.person(1), SessionEvents.photo(), new Points("80.00"), 1, blank(3), "补证"));
        assertThat(view.request()).isNull();
        assertThat(view.published()).isTrue();
    }

    @Test
    void refused_request_leaves_the_certificate_as_it_was() {
        CertificateView view = after(and(inPublic(1), correctionRequested(1), requestRefused(1)));

        assertThat(view.request()).isNull();
        assertThat(view.face()).isEqualTo(after(inPublic(1)).face());
        assertThat(view.steps().getLast().note()).isEqualTo("佐证材料不足");
    }

    @Test
    void last_valid_day_is_included_and_an_end_by_act_comes_before_it() {
        assertThat(after(inPublic(1)).lifecycle(LAST_DAY)).isEqualTo(Lifecycle.VALID);
        assertThat(after(inPublic(1)).lifecycle(LAST_DAY.plusDays(1))).isEqualTo(Lifecycle.EXPIRED);
        assertThat(after(and(inPublic(1), revoked(1))).lifecycle(LAST_DAY.plusDays(1)))
                .isEqualTo(Lifecycle.REVOKED);
        assertThat(after(and(inPublic(1), cancelled(1))).lifecycle(ISSUED_ON)).isEqualTo(Lifecycle.CANCELLED);
    }

    @Test
    void ended_certificate_says_why_and_waits_for_no_publication() {
        CertificateView view = after(coded(1), printed(1), handedOver(1), revoked(1));

        assertThat(view.ending()).isEqualTo(Ending.of(revoked(1)));
        assertThat(view.unpublished()).isFalse();
        assertThat(after(and(inPublic(1), cancelled(1))).published()).isTrue();
    }

    @Test
    void place_in_the_lists_of_status_is_the_position_of_the_first_event() {
        Row<CertificateView> second = Scenario.rows(
                        Certificates.MODEL, CLERK, List.of(coded(1), coded(2), printed(2), printed(1)))
                .get(number(2).value());

        assertThat(second.view().statusIndex()).isEqualTo(1);
    }

    @Test
    void change_of_an_unknown_certificate_is_an_error() {
        for (CertificateEvent event : List.of(
                printed(1),
                handedOver(1),
                reported(1),
                reportReturned(1),
                audited(1),
                published(1),
                correctionRequested(1),
                corrected(1, 3),
                reissueRequested(1),
                reissued(1, 3),
                requestRefused(1),
                revoked(1),
                cancelled(1))) {
            assertThatThrownBy(() -> CertificateView.evolve(null, event, new Occurrence(event, 0, CLERK, null)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static List<CertificateEvent> and(List<CertificateEvent> history, CertificateEvent... more) {
        List<CertificateEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }

    private static CertificateView after(List<CertificateEvent> events) {
        return after(events.toArray(CertificateEvent[]::new));
    }

    private static CertificateView after(CertificateEvent... events) {
        return after(events[0].certificate(), events);
    }

    private static CertificateView after(CertificateNo no, CertificateEvent... events) {
        return Scenario.view(Certificates.MODEL, no.value(), CLERK, events);
    }
}
