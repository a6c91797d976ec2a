package org.henji.platform.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.FilingEvents;
import org.henji.kernel.agency.NoticeEvents;
import org.henji.kernel.agency.QuotaEvents;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.certificate.number.NumberingEvents;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.erasure.ErasureEvents;
import org.henji.kernel.registry.EventTypes;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.archive.ArchiveEvents;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.duty.DutyEvents;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.platform.person.FixedPersonKeys;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored stays readable: for each event and revision there is an approved file. A file is never changed; a new event
 * or revision adds one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventContractTests {

    private static final Path APPROVED = Path.of("src/test/resources/events");
    private static final Path RECEIVED = Path.of("target/events");
    private static final Path NAMES = APPROVED.resolve("names.txt");

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final HenjiSerializer serializer = new HenjiSerializer(FixedPersonKeys.sealer());

    static List<DomainEvent> fixtures() {
        return List.of(
                CatalogueEvents.published(),
                CatalogueEvents.suspended(),
                CatalogueEvents.resumed(),
                CatalogueEvents.retired(),
                CatalogueEvents.imported(),
                AgencyEvents.registered(),
                AgencyEvents.particularsChanged(),
                AgencyEvents.opened(),
                AgencyEvents.applied(),
                AgencyEvents.forwarded(),
                AgencyEvents.returned(),
                AgencyEvents.resubmitted(),
                AgencyEvents.applicationClosed(),
                AgencyEvents.filed(FilingEvents.ITEM),
                AgencyEvents.staffChanged(),
                AgencyEvents.sitesChanged(),
                AgencyEvents.blocked(FilingEvents.ITEM),
                AgencyEvents.unblocked(FilingEvents.ITEM),
                AgencyEvents.warned(),
                AgencyEvents.rectificationOrdered(),
                AgencyEvents.rectificationReported(),
                AgencyEvents.rectificationAccepted(),
                AgencyEvents.rectificationRejected(),
                AgencyEvents.suspended(Reviewer.PREFECTURE),
                AgencyEvents.reinstated(Reviewer.PREFECTURE),
                AgencyEvents.itemsWithdrawn(FilingEvents.ITEM),
                AgencyEvents.disqualified(FilingEvents.ITEM),
                FilingEvents.accepted(),
                FilingEvents.applicationRefused(),
                FilingEvents.evaluationOpened(),
                FilingEvents.recommended(FilingEvents.ITEM),
                FilingEvents.notRecommended(FilingEvents.OTHER_ITEM),
                FilingEvents.preliminaryResultSubmitted(),
                FilingEvents.compliancePassed(),
                FilingEvents.returnedToPrefecture(),
                FilingEvents.resultReported(),
                FilingEvents.recheckPassed(FilingEvents.ITEM),
                FilingEvents.putOnNotice(FilingEvents.ITEM),
                FilingEvents.takenOffNotice(FilingEvents.ITEM),
                FilingEvents.cleared(FilingEvents.ITEM),
                FilingEvents.objectedTo(FilingEvents.ITEM),
                FilingEvents.granted(FilingEvents.ITEM),
                FilingEvents.refused(FilingEvents.ITEM),
                FilingEvents.withdrawn(),
                FilingEvents.voided(),
                FilingEvents.completed(),
                EvaluationEvents.standardReleased(),
                EvaluationEvents.panelFormed(),
                EvaluationEvents.recused(EvaluationEvents.THIRD),
                EvaluationEvents.appointed(EvaluationEvents.SUBSTITUTE),
                EvaluationEvents.selfEvaluated(FilingEvents.ITEM),
                EvaluationEvents.materialsChecked(),
                EvaluationEvents.evaluated(FilingEvents.ITEM),
                EvaluationEvents.signed(FilingEvents.ITEM, EvaluationEvents.LEADER, false),
                EvaluationEvents.closed(),
                NoticeEvents.published(),
                NoticeEvents.lodged(1),
                NoticeEvents.decided(1, ObjectionDecision.DISMISSED),
                NoticeEvents.closed(NoticeEvents.LINE),
                NoticeEvents.noticeWithdrawn(),
                QuotaEvents.reserved(),
                QuotaEvents.confirmed(),
                QuotaEvents.released(ReleaseReason.REFUSED),
                QuotaEvents.extraPlaceGranted(),
                CatalogueEvents.proposed(CatalogueEvents.HOUSEKEEPING),
                CatalogueEvents.provinciallyApproved(CatalogueEvents.HOUSEKEEPING),
                CatalogueEvents.proposalRefused(CatalogueEvents.HOUSEKEEPING),
                CatalogueEvents.submittedToMinistry(CatalogueEvents.HOUSEKEEPING),
                CatalogueEvents.consented(CatalogueEvents.HOUSEKEEPING),
                SpecificationEvents.drafted(),
                SpecificationEvents.approved(),
                SpecificationEvents.retired(),
                CredentialEvents.issued(CredentialEvents.SUPERVISOR),
                CredentialEvents.renewed(CredentialEvents.FIRST, CredentialEvents.VALID_UNTIL.plusYears(3)),
                CredentialEvents.itemsChanged(CredentialEvents.FIRST, CatalogueEvents.NOODLES),
                CredentialEvents.suspended(CredentialEvents.FIRST),
                CredentialEvents.reinstated(CredentialEvents.FIRST),
                CredentialEvents.revoked(CredentialEvents.FIRST),
                CredentialEvents.appraised(CredentialEvents.FIRST),
                CredentialEvents.listed(CredentialEvents.FIRST, AgencyEvents.USCC),
                CredentialEvents.unlisted(CredentialEvents.FIRST, AgencyEvents.USCC),
                SessionEvents.filed(),
                SessionEvents.changed(SessionEvents.plan()),
                SessionEvents.approved(),
                SessionEvents.returned(),
                SessionEvents.cancelled(),
                SessionEvents.registered(),
                SessionEvents.corrected(1),
                SessionEvents.photosAttached(1, 2),
                SessionEvents.withdrawn(1),
                SessionEvents.submitted(),
                SessionEvents.reviewed(),
                SessionEvents.seated(),
                SessionEvents.ticketed(),
                SessionEvents.grouped(),
                SessionEvents.recused(CredentialEvents.FIRST, 1),
                SessionEvents.papersAssigned(),
                SessionEvents.checkedIn(1, 2, 3),
                SessionEvents.started(),
                SessionEvents.ended(),
                SessionEvents.incident(),
                SessionEvents.misconduct(3, MisconductMeasure.REMOVED),
                ScoreBookEvents.opened(),
                ScoreBookEvents.entered(1, "80"),
                ScoreBookEvents.sheetWithdrawn(1, CredentialEvents.FIRST),
                ScoreBookEvents.deviationDecided(1, DeviationDecision.SCORES_STAND),
                ScoreBookEvents.checked(),
                ScoreBookEvents.checkFailed(1, 2),
                ScoreBookEvents.submitted(),
                ScoreBookEvents.confirmed(),
                ScoreBookEvents.returned(),
                ScoreBookEvents.received(),
                ScoreBookEvents.correctionRequested(),
                ScoreBookEvents.corrected(),
                ScoreBookEvents.correctionRefused(),
                ArchiveEvents.opened(),
                ArchiveEvents.addedFile(1, ArchiveItem.SCORE_BOOK),
                ArchiveEvents.removed(1),
                ArchiveEvents.sealed(),
                ArchiveEvents.accessed(),
                ArchiveEvents.destructionApproved(),
                ArchiveEvents.destroyed(),
                PaperEvents.printed(),
                PaperEvents.proposed(CustodyStep.SEALED),
                PaperEvents.signed(CustodyStep.SEALED),
                PaperEvents.dropped(CustodyStep.SEALED),
                PaperEvents.taken(CustodyStep.SEAL_VERIFIED),
                PaperEvents.incident(CustodyIncidentKind.SEAL_WRONG, CustodyStep.RECEIVED),
                PaperEvents.decided(IncidentDecision.CONTINUE),
                DutyEvents.reserved(CredentialEvents.FIRST),
                DutyEvents.released(CredentialEvents.FIRST),
                DutyEvents.scheduled(SessionEvents.SESSION, SessionEvents.DAY, CredentialEvents.FIRST),
                DutyEvents.unscheduled(SessionEvents.SESSION),
                DutyEvents.numberTaken(1),
                BatchEvents.requested(),
                BatchEvents.returned(),
                BatchEvents.withdrawn(),
                BatchEvents.approved(),
                BatchEvents.printed(List.of(BatchEvents.replacement())),
                BatchEvents.dispatched(),
                BatchEvents.received(CertificateEvents.number(2)),
                BatchEvents.claimed(),
                BatchEvents.released(),
                NumberingEvents.agencyCoded(),
                NumberingEvents.allotted(1, 2),
                BlankEvents.keeperAppointed(BlankEvents.CENTER),
                BlankEvents.received(10),
                BlankEvents.allotted(),
                BlankEvents.released(1),
                BlankEvents.dispatched(),
                BlankEvents.arrived(),
                BlankEvents.issued(BlankEvents.AGENCY, 1),
                BlankEvents.spoiled(BlankEvents.CENTER, 3),
                BlankEvents.lost(BlankEvents.CENTER, 2),
                BlankEvents.surrendered(1),
                BlankEvents.takenBack(1),
                BlankEvents.destroyed(1),
                BlankEvents.stockTaken(new StockCount(7, 2, 1), new StockCount(8, 2, 0)),
                CertificateEvents.coded(1),
                CertificateEvents.imported(),
                CertificateEvents.printed(1),
                CertificateEvents.handedOver(1),
                CertificateEvents.reported(1),
                CertificateEvents.reportReturned(1),
                CertificateEvents.audited(1),
                CertificateEvents.published(1),
                CertificateEvents.correctionRequested(1),
                CertificateEvents.corrected(1, 3),
                CertificateEvents.reissueRequested(1),
                CertificateEvents.reissued(1, 3),
                CertificateEvents.requestRefused(1),
                CertificateEvents.revoked(1),
                CertificateEvents.cancelled(1),
                ErasureEvents.decided(SessionEvents.subject(1)),
                ErasureEvents.erased(SessionEvents.subject(1)));
    }

    @Test
    void every_event_type_has_a_fixture() {
        assertThat(fixtures().stream().map(event -> id(event.getClass())).sorted())
                .containsExactlyElementsOf(EventTypes.all().stream()
                        .map(EventContractTests::id)
                        .sorted()
                        .toList());
    }

    @Test
    void names_and_revisions_are_frozen() throws IOException {
        List<String> names =
                EventTypes.all().stream().map(EventContractTests::id).toList();
        assertThat(names)
                .as("a stored name never disappears or changes; a new one is added to %s", NAMES)
                .isEqualTo(Files.readAllLines(NAMES));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void event_is_written_as_approved(DomainEvent event) throws IOException {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        String received = PRETTY.writeValueAsString(PRETTY.readTree(stored.getData())) + "\n";
        Path approved = APPROVED.resolve(file(id(event.getClass())));
        if (Files.notExists(approved) || !Files.readString(approved).equals(received)) {
            Path written = Files.createDirectories(RECEIVED).resolve(approved.getFileName());
            Files.writeString(written, received);
        }
        assertThat(approved).as("approve %s after reading it", RECEIVED).exists();
        assertThat(received).isEqualTo(Files.readString(approved));
        assertThat(stored.getType().getName()).isEqualTo(EventTypes.name(event.getClass()));
        assertThat(stored.getType().getRevision()).isEqualTo(EventTypes.revision(event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void approved_file_still_reads_as_the_same_event(DomainEvent event) throws IOException {
        assertThat(read(APPROVED.resolve(file(id(event.getClass()))))).isEqualTo(event);
    }

    /** Files of earlier revisions stay in the folder for ever. */
    @Test
    void every_file_ever_approved_still_reads() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            List<Path> stored =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(stored).hasSizeGreaterThanOrEqualTo(EventTypes.all().size());
            for (Path file : stored) {
                assertThat(read(file)).as(file.toString()).isInstanceOf(DomainEvent.class);
            }
        }
    }

    @Test
    void approved_files_show_no_person() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("测试", "62010319", "1380000000", "contact@");
            }
        }
    }

    private Object read(Path file) throws IOException {
        String name = file.getFileName().toString();
        int revision = name.lastIndexOf('.', name.length() - ".json".length() - 1);
        String type = name.substring(0, revision);
        if (EventTypes.find(type).isEmpty()) {
            return fail(file + " belongs to no event: a stored name has been lost");
        }
        return serializer.deserialize(new SimpleSerializedObject<>(
                Files.readString(file).getBytes(UTF_8),
                byte[].class,
                type,
                name.substring(revision + 1, name.length() - ".json".length())));
    }

    private static String id(Class<?> type) {
        return EventTypes.name(type) + "." + EventTypes.revision(type);
    }

    private static String file(String id) {
        return id + ".json";
    }
}
