package org.henji.query.certificate.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.person.Subject;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the register of certificates. */
@Component
public class Certificates {

    /** The processing group, shared with all that belongs to certificates: batches, blanks and numbers. */
    public static final String GROUP = "certificate";

    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String ITEM = "item";
    static final String BATCH = "batch";
    static final String SESSION = "session";
    static final String STAGE = "stage";
    static final String STANDING = "standing";
    static final String UNPUBLISHED = "unpublished";
    static final String SUBJECT = "subject";
    static final String FILES = "files";
    static final String ISSUED_ON = "issuedOn";
    static final String VALID_UNTIL = "validUntil";
    static final String STATUS_INDEX = "statusIndex";

    static final ReadModel<CertificateView> MODEL = ReadModel.of(CertificateView.class, "certificates", GROUP, 1)
            .fedBy(CertificateEvent.class, e -> e.certificate().value(), CertificateView::evolve)
            .indexedBy(ISSUED_ON, Row.KEY)
            .indexedBy(ITEM, ISSUED_ON, Row.KEY)
            .indexedBy(STAGE, ISSUED_ON, Row.KEY)
            .indexedBy(STANDING, ISSUED_ON, Row.KEY)
            .indexedBy(UNPUBLISHED, ISSUED_ON, Row.KEY)
            .indexedBy(BATCH, ISSUED_ON, Row.KEY)
            .indexedBy(SESSION, ISSUED_ON, Row.KEY)
            .indexedBy(SUBJECT, ISSUED_ON, Row.KEY)
            .indexedBy(USCC, ISSUED_ON, Row.KEY)
            .indexedBy(USCC, UNPUBLISHED, ISSUED_ON, Row.KEY)
            .indexedBy(REGION, ISSUED_ON, Row.KEY)
            .indexedBy(PREFECTURE, ISSUED_ON, Row.KEY)
            .indexedBy(PREFECTURE, UNPUBLISHED, ISSUED_ON, Row.KEY)
            .indexedBy(VALID_UNTIL, Row.KEY)
            .indexedBy(ITEM, VALID_UNTIL, Row.KEY)
            .indexedBy(USCC, VALID_UNTIL, Row.KEY)
            .indexedBy(REGION, VALID_UNTIL, Row.KEY)
            .indexedBy(PREFECTURE, VALID_UNTIL, Row.KEY)
            .indexedBy(STATUS_INDEX, Row.KEY)
            .indexedBy(FILES, Row.KEY)
            .build();

    private final Rows<CertificateView> rows;

    Certificates(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<CertificateView> certificatesModel() {
        return MODEL;
    }

    public Rows<CertificateView> rows() {
        return rows;
    }

    public Optional<CertificateView> find(CertificateNo no) {
        return rows.find(no.value());
    }

    /** A certificate that lies on the desk; nothing tells one of another territory from one that does not exist. */
    public Optional<CertificateView> find(Desk desk, CertificateNo no) {
        return find(no).filter(certificate -> isOn(desk, certificate));
    }

    /** The certificates of those numbers that exist: one query however many. */
    public Map<CertificateNo, CertificateView> find(Collection<CertificateNo> numbers) {
        List<String> keys =
                numbers.stream().map(CertificateNo::value).distinct().toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(CertificateView::no, found -> found));
    }

    /** All that a person holds or held, the newest first. */
    public List<CertificateView> ofSubject(Subject subject) {
        return ofSubjects(List.of(subject));
    }

    /** All that these people hold or held, the newest first: one query however many. */
    public List<CertificateView> ofSubjects(Collection<Subject> subjects) {
        return rows.all(SUBJECT, subjects).stream()
                .sorted(Comparator.comparing(CertificateView::issuedOn)
                        .thenComparingLong(CertificateView::statusIndex)
                        .reversed())
                .toList();
    }

    /** All of a batch, in the order of the candidates. */
    public List<CertificateView> ofBatch(BatchNo batch) {
        return rows.all(BATCH, List.of(batch)).stream()
                .sorted(Comparator.comparing(
                        CertificateView::candidate, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Whether the file is a photo on, or evidence about, a certificate that lies on the desk. */
    public boolean showFile(Desk desk, Sha256 file) {
        return rows.all(FILES, List.of(file)).stream().anyMatch(certificate -> isOn(desk, certificate));
    }

    /** What is known to lie nowhere lies on the desks of the province only. */
    public static boolean isOn(Desk desk, CertificateView certificate) {
        return desk.holds(certificate.uscc(), certificate.region(), certificate.prefecture());
    }

    /** The certificates of the desk's territory, the newest first; those that end within some time, in the order of their end. */
    static Selection selection(Desk desk, CertificateFilter filter) {
        Selection selection = desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(ITEM, filter.itemCode())
                .where(USCC, filter.agency())
                .where(STAGE, filter.stage())
                .where(STANDING, filter.standing())
                .where(BATCH, filter.batchNo())
                .where(SESSION, filter.sessionNo())
                .between(ISSUED_ON, filter.issuedFrom(), filter.issuedUntil())
                .between(VALID_UNTIL, filter.expiringFrom(), filter.expiringUntil());
        Selection published = filter.published() == null ? selection : published(selection, filter.published());
        return filter.isAboutExpiry()
                ? published.orderedBy(VALID_UNTIL, Direction.ASCENDING)
                : published.orderedBy(ISSUED_ON, Direction.DESCENDING);
    }

    /** All that a person holds or held, the newest first. */
    static Selection ofPerson(Subject subject) {
        return Selection.all().where(SUBJECT, subject).orderedBy(ISSUED_ON, Direction.DESCENDING);
    }

    /** Whatever is published has come to that stage, and stays there. */
    private static Selection published(Selection selection, boolean published) {
        return published ? selection.where(STAGE, Stage.PUBLISHED) : selection.where(UNPUBLISHED, true);
    }
}
