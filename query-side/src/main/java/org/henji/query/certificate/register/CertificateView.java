package org.henji.query.certificate.register;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateAudited;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CertificateReported;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvent.ReportReturned;
import org.henji.kernel.certificate.CertificateEvent.RequestRefused;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.Validity;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Points;
import org.henji.query.agency.directory.Locations;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A certificate.
 *
 * @param batch null of an imported one, as are session and candidate
 * @param uscc null of an imported one whose agency is not known
 * @param agencyName as it stands on the face
 * @param region null of an imported one that is known to lie nowhere
 * @param prefecture null without a region, and when that has left the tree of regions
 * @param item null of an imported one that is none of the catalogue
 * @param itemName as it stands on the face
 * @param validUntil last day (BR-04)
 * @param codedAt when it came into the register
 * @param statusIndex the position of its first event: its place in the lists of status, for ever
 * @param subject the pseudonym of the holder, by which an index finds the certificates of one person
 * @param stage that of its way, for an index
 * @param published whether the public finds it
 * @param unpublished whether its holder has it and the public does not find it yet; never of one that has ended
 * @param ending null while it stands
 * @param request what waits for the centre; null when nothing does
 * @param files photos and evidence, which an index finds
 */
public record CertificateView(
        CertificateNo no,
        SchemeNo scheme,
        @Nullable BatchNo batch,
        @Nullable SessionNo session,
        @Nullable Integer candidate,
        @Nullable Uscc uscc,
        String agencyName,
        @Nullable RegionCode region,
        @Nullable RegionCode prefecture,
        @Nullable ItemCode item,
        String itemName,
        @Nullable LocalDate assessedOn,
        LocalDate issuedOn,
        LocalDate validUntil,
        Instant codedAt,
        long statusIndex,
        Subject subject,
        Face face,
        Way way,
        Stage stage,
        boolean published,
        boolean unpublished,
        CertificateStanding standing,
        @Nullable Ending ending,
        @Nullable OpenRequest request,
        List<CertificateStep> steps,
        List<Sha256> files) {

    static CertificateView evolve(@Nullable CertificateView row, CertificateEvent event, Occurrence occurrence) {
        CertificateView changed = switch (event) {
            case CertificateCoded e -> coded(e, occurrence);
            case CertificateImported e -> imported(e, occurrence);
            case CertificatePrinted e -> known(row).printed(e);
            case CertificateHandedOver e ->
                known(row).with(known(row).way.with(Paper.HANDED_OVER)).holding(Stream.of(e.receipt()));
            case CertificateReported e -> known(row).with(known(row).way.with(Stage.REPORTED));
            case ReportReturned e -> known(row).with(known(row).way.with((Stage) null));
            case CertificateAudited e -> known(row).with(known(row).way.with(Stage.AUDITED));
            case CertificatePublished e -> known(row).with(known(row).way.published(e.at()));
            case CorrectionRequested e ->
                known(row).asked(OpenRequest.of(e, occurrence)).holding(e.evidence().stream(), e.photo());
            case CertificateCorrected e -> known(row).corrected(e);
            case ReissueRequested e ->
                known(row).asked(OpenRequest.of(e, occurrence)).holding(e.evidence().stream());
            case CertificateReissued e -> known(row).reissued(e);
            case RequestRefused e -> known(row).asked(null);
            case CertificateRevoked e -> known(row).ended(CertificateStanding.REVOKED, Ending.of(e));
            case CertificateCancelled e -> known(row).ended(CertificateStanding.CANCELLED, Ending.of(e));
        };
        return changed.and(CertificateStep.of(event, occurrence));
    }

    public PersonalData holder() {
        return face.holder();
    }

    public @Nullable Photo photo() {
        return face.photo();
    }

    public @Nullable Points score() {
        return face.score();
    }

    /** Of the content, from 1. */
    public int version() {
        return face.version();
    }

    public @Nullable BlankSerial blank() {
        return face.blank();
    }

    public @Nullable String remark() {
        return face.remark();
    }

    public Paper paper() {
        return way.paper();
    }

    public @Nullable Instant publishedAt() {
        return way.publishedAt();
    }

    /** What it is on that day; the last valid day is included (BR-04). */
    public Lifecycle lifecycle(LocalDate today) {
        return switch (standing) {
            case VALID -> today.isAfter(validUntil) ? Lifecycle.EXPIRED : Lifecycle.VALID;
            case REVOKED -> Lifecycle.REVOKED;
            case CANCELLED -> Lifecycle.CANCELLED;
        };
    }

    private static CertificateView coded(CertificateCoded event, Occurrence occurrence) {
        return new CertificateView(
                event.certificate(),
                event.scheme(),
                event.batch(),
                event.session(),
                event.candidate(),
                event.agency(),
                event.agencyName(),
                event.region(),
                Locations.prefectureOf(event.region()),
                event.item(),
                event.itemName(),
                event.assessedOn(),
                event.issuedOn(),
                Validity.lastDay(event.issuedOn(), event.validityYears()),
                event.at(),
                occurrence.position(),
                event.holder().subject(),
                new Face(event.holder(), event.photo(), event.score(), 1, event.blank(), null),
                Way.CODED,
                Stage.CODED,
                false,
                false,
                CertificateStanding.VALID,
                null,
                null,
                List.of(),
                Stream.ofNullable(event.photo()).map(Photo::sha256).toList());
    }

    private static CertificateView imported(CertificateImported event, Occurrence occurrence) {
        @Nullable RegionCode region = event.region();
        return new CertificateView(
                event.certificate(),
                event.scheme(),
                null,
                null,
                null,
                event.agency(),
                event.agencyName(),
                region,
                region == null ? null : Locations.prefectureOf(region),
                event.item(),
                event.itemName(),
                event.assessedOn(),
                event.issuedOn(),
                event.validUntil(),
                event.at(),
                occurrence.position(),
                event.holder().subject(),
                new Face(event.holder(), null, event.score(), 1, event.blank(), null),
                Way.imported(event.at()),
                Stage.PUBLISHED,
                true,
                false,
                CertificateStanding.VALID,
                null,
                null,
                List.of(),
                List.of());
    }

    private CertificateView printed(CertificatePrinted event) {
        return with(face.printed(event.blank(), event.version())).with(way.with(Paper.PRINTED));
    }

    /** Maybe as somebody else: a number may have been mistyped. */
    private CertificateView corrected(CertificateCorrected event) {
        return with(new Face(event.holder(), event.photo(), event.score(), event.version(), event.blank(), null))
                .with(way.with(Paper.CODED))
                .asked(null)
                .holding(Stream.empty(), event.photo());
    }

    private CertificateView reissued(CertificateReissued event) {
        return with(face.reissued(event.blank(), event.remark()))
                .with(way.with(Paper.CODED))
                .asked(null);
    }

    private CertificateView with(Face now) {
        return with(now, way, standing, ending, request, steps, files);
    }

    private CertificateView with(Way now) {
        return with(face, now, standing, ending, request, steps, files);
    }

    private CertificateView asked(@Nullable OpenRequest what) {
        return with(face, way, standing, ending, what, steps, files);
    }

    private CertificateView ended(CertificateStanding how, Ending why) {
        return with(face, way, how, why, request, steps, files);
    }

    private CertificateView and(CertificateStep step) {
        return with(face, way, standing, ending, request, joined(steps, Stream.of(step)), files);
    }

    private CertificateView holding(Stream<Evidence> evidence) {
        return holding(evidence, null);
    }

    private CertificateView holding(Stream<Evidence> evidence, @Nullable Photo picture) {
        Stream<Sha256> more = Stream.concat(
                evidence.map(Evidence::sha256), Stream.ofNullable(picture).map(Photo::sha256));
        return with(face, way, standing, ending, request, steps, joined(files, more));
    }

    private CertificateView with(
            Face newFace,
            Way newWay,
            CertificateStanding newStanding,
            @Nullable Ending newEnding,
            @Nullable OpenRequest newRequest,
            List<CertificateStep> newSteps,
            List<Sha256> newFiles) {
        boolean isPublished = newWay.publishedAt() != null;
        return new CertificateView(
                no,
                scheme,
                batch,
                session,
                candidate,
                uscc,
                agencyName,
                region,
                prefecture,
                item,
                itemName,
                assessedOn,
                issuedOn,
                validUntil,
                codedAt,
                statusIndex,
                newFace.holder().subject(),
                newFace,
                newWay,
                newWay.stage(),
                isPublished,
                !isPublished && newStanding == CertificateStanding.VALID && newWay.paper() == Paper.HANDED_OVER,
                newStanding,
                newEnding,
                newRequest,
                newSteps,
                newFiles);
    }

    private static <T> List<T> joined(List<T> before, Stream<T> more) {
        return Stream.concat(before.stream(), more).distinct().toList();
    }
}
