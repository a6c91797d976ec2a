package org.henji.query.inbox;

import java.util.List;
import java.util.function.Function;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.specification.SpecificationEvent;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.ClaimsEvent;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PreparationEvent;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.SessionDayEvent;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.archive.SessionArchiveEvent;
import org.henji.kernel.session.paper.PaperPackageEvent;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Reads the inboxes. A subject has one row for each lane of work about it, whatever comes to wait there, so every event tells by
 * itself which rows it touches.
 */
@Component
public class Inbox {

    /** The processing group: its own, because it will be fed by every capability. */
    public static final String GROUP = "inbox";

    static final String OFFICE = "office";
    static final String SINCE = "since";

    static final ReadModel<Matter> MODEL = model();

    private final Rows<Matter> rows;

    Inbox(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<Matter> inboxModel() {
        return MODEL;
    }

    Rows<Matter> rows() {
        return rows;
    }

    /** What waits for the office whose desk it is, the longest first. */
    static Selection selection(Desk desk) {
        return Selection.all().where(OFFICE, desk.office()).orderedBy(SINCE, Direction.ASCENDING);
    }

    private static ReadModel<Matter> model() {
        ReadModel.Builder<Matter> model =
                ReadModel.of(Matter.class, "inbox", GROUP, 5).indexedBy(OFFICE, SINCE, Row.KEY);
        feedFiling(model);
        feedCatalogue(model);
        feedSessions(model);
        feedArchives(model);
        feedCertificates(model);
        return model.build();
    }

    private static void feedFiling(ReadModel.Builder<Matter> model) {
        for (FilingLane lane : FilingLane.values()) {
            model.fedBy(
                            FilingApplicationEvent.class,
                            e -> lane.key(e.application()),
                            (row, e, occurrence) -> lane.evolve(row, e))
                    .fedBy(
                            AgencyEvaluationEvent.class,
                            e -> lane.key(e.evaluation().application()),
                            (row, e, occurrence) -> lane.evolve(row, e));
        }
        for (NoticeLane lane : NoticeLane.values()) {
            model.fedBy(
                    PublicNoticeEvent.class, e -> lane.key(e.notice()), (row, e, occurrence) -> lane.evolve(row, e));
        }
        for (AgencyLane lane : AgencyLane.values()) {
            model.fedBy(AgencyEvent.class, e -> lane.key(e.agency()), (row, e, occurrence) -> lane.evolve(row, e));
        }
    }

    private static void feedCatalogue(ReadModel.Builder<Matter> model) {
        model.fedBy(
                        AssessmentItemEvent.class,
                        e -> CatalogueLane.key(e.item()),
                        (row, e, occurrence) -> CatalogueLane.evolve(row, e))
                .fedBy(
                        SpecificationEvent.class,
                        e -> CatalogueLane.key(e.specification()),
                        (row, e, occurrence) -> CatalogueLane.evolve(row, e));
    }

    /** Scoring has nothing to do with the roster, and does not follow it. */
    private static void feedSessions(ReadModel.Builder<Matter> model) {
        for (SessionLane lane : SessionLane.values()) {
            model.fedBy(
                    ExamSessionEvent.class, e -> lane.key(e.session()), (row, e, occurrence) -> lane.evolve(row, e));
        }
        for (Class<? extends ExamSessionEvent> family :
                List.of(PlanEvent.class, PreparationEvent.class, SessionDayEvent.class)) {
            model.fedBy(family, e -> ScoringLane.key(e.session()), (row, e, occurrence) -> ScoringLane.evolve(row, e));
        }
        model.fedBy(ScoreBookEvent.class, e -> ScoringLane.key(e.scoreBook().session()), ScoringLane::evolve);
        for (ScoreBookLane lane : ScoreBookLane.values()) {
            model.fedBy(ScoreBookEvent.class, e -> lane.key(e.scoreBook()), lane::evolve);
        }
        for (PaperLane lane : PaperLane.values()) {
            model.fedBy(PaperPackageEvent.class, e -> lane.key(e.paperPackage()), lane::evolve);
        }
    }

    /** An archive waits for what happens on other streams too: papers, misconduct, the score book. */
    private static void feedArchives(ReadModel.Builder<Matter> model) {
        feedArchives(model, PlanFiled.class, PlanFiled::session);
        feedArchives(model, PapersAssigned.class, PapersAssigned::session);
        feedArchives(model, MisconductRecorded.class, MisconductRecorded::session);
        feedArchives(model, StepTaken.class, e -> e.paperPackage().session());
        feedArchives(model, ScoreBookReceived.class, e -> e.scoreBook().session());
        feedArchives(model, CorrectionRequested.class, e -> e.scoreBook().session());
        feedArchives(model, ScoreCorrected.class, e -> e.scoreBook().session());
        feedArchives(model, CorrectionRefused.class, e -> e.scoreBook().session());
        feedArchives(model, SessionArchiveEvent.class, e -> e.archive().session());
    }

    /** What happens to a certificate says nothing of its batch; the certificate's own row knows that. */
    private static void feedCertificates(ReadModel.Builder<Matter> model) {
        model.fedBy(
                        ScoreBookEvent.class,
                        e -> PasserLane.key(e.scoreBook().session()),
                        (row, e, occurrence) -> PasserLane.evolve(row, e))
                .fedBy(
                        ClaimsEvent.class,
                        e -> PasserLane.key(e.claims().session()),
                        (row, e, occurrence) -> PasserLane.evolve(row, e));
        for (CertificateLane lane : CertificateLane.values()) {
            model.fedBy(CertificateEvent.class, e -> lane.key(e.certificate()), lane::evolve);
        }
        for (BatchLane lane : BatchLane.values()) {
            model.fedBy(BatchEvent.class, e -> lane.key(e.batch()), lane::evolve)
                    // so that the rows to which the certificate points are at hand from then on
                    .fedBy(CertificateCoded.class, e -> lane.key(e.batch()), lane::evolve)
                    .fedThrough(
                            CertificateEvent.class,
                            e -> CertificateLane.REQUEST.key(e.certificate()),
                            certificate -> CertificateLane.batchIn(lane, certificate),
                            lane::evolve);
        }
    }

    private static <E extends DomainEvent> void feedArchives(
            ReadModel.Builder<Matter> model, Class<E> family, Function<E, SessionNo> session) {
        model.fedBy(family, e -> ArchiveLane.key(session.apply(e)), (row, e, occurrence) -> ArchiveLane.evolve(row, e));
    }
}
