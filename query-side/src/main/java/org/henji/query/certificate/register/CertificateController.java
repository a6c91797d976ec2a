package org.henji.query.certificate.register;

import java.time.Clock;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Photo;
import org.henji.platform.failure.Refused;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.CivilTime;
import org.henji.query.person.Applicants;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows certificates to the agency, its prefecture, the centre and the department; who holds them, to those who see candidates. */
@Controller
class CertificateController {

    private final Certificates certificates;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    CertificateController(Certificates certificates, Pseudonyms pseudonyms, Clock clock) {
        this.certificates = certificates;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "CertificateDesk")
    Connection<CertificateView> certificates(
            Desk desk,
            @Argument @Nullable CertificateFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return certificates
                .rows()
                .page(
                        Certificates.selection(desk, filter == null ? CertificateFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "CertificateDesk")
    @Nullable
    CertificateView certificate(Desk desk, @Argument String no) {
        return certificates.find(desk, CertificateNo.parse(no)).orElse(null);
    }

    @SchemaMapping(typeName = "CenterDesk", field = "certificatesOf")
    Connection<CertificateView> forTheCenter(
            Desk desk,
            @Argument @Nullable String subject,
            @Argument @Nullable String idNumber,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return ofPerson(desk, subject, idNumber, PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "DepartmentDesk", field = "certificatesOf")
    Connection<CertificateView> forTheDepartment(
            Desk desk,
            @Argument @Nullable String subject,
            @Argument @Nullable String idNumber,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return ofPerson(desk, subject, idNumber, PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Certificate")
    Lifecycle status(CertificateView certificate) {
        return certificate.lifecycle(CivilTime.today(clock));
    }

    /** An auditor sees the pseudonym, as wherever a person is shown. */
    @SchemaMapping(typeName = "Certificate")
    @Nullable
    PersonalData holder(CertificateView certificate, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areKnownTo(trail.requireActor()) ? certificate.holder() : null;
    }

    @SchemaMapping(typeName = "Certificate")
    @Nullable
    Photo photo(CertificateView certificate, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return isShown(certificate.holder(), trail) ? certificate.photo() : null;
    }

    @SchemaMapping(typeName = "CertificateRequest", field = "holder")
    @Nullable
    PersonalData holderAsAsked(OpenRequest request, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areKnownTo(trail.requireActor()) ? request.holder() : null;
    }

    @SchemaMapping(typeName = "CertificateRequest", field = "photo")
    @Nullable
    Photo photoAsAsked(OpenRequest request, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return isShown(request.holder(), trail) ? request.photo() : null;
    }

    /** Of who has been forgotten the photo has gone, too, or is kept for the sake of somebody else. */
    private static boolean isShown(@Nullable PersonalData holder, RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) && holder != null && !holder.isErased();
    }

    @SchemaMapping(typeName = "CertificateRequest", field = "reason")
    @Nullable
    PersonalText reasonOfRequest(OpenRequest request, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) ? request.reason() : null;
    }

    @SchemaMapping(typeName = "CertificateEnding", field = "reason")
    @Nullable
    PersonalText reasonOfEnding(Ending ending, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) ? ending.reason() : null;
    }

    @SchemaMapping(typeName = "CertificateStep", field = "reason")
    @Nullable
    PersonalText reasonOfStep(CertificateStep step, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) ? step.reason() : null;
    }

    private Connection<CertificateView> ofPerson(
            Desk desk, @Nullable String subject, @Nullable String idNumber, PageRequest page) {
        return certificates.rows().page(Certificates.ofPerson(person(desk, subject, idNumber)), page);
    }

    /** Whoever sees nobody's ID number finds nobody by it. */
    private Subject person(Desk desk, @Nullable String subject, @Nullable String idNumber) {
        if (subject != null && idNumber == null) {
            return new Subject(subject);
        }
        if (subject != null || idNumber == null) {
            throw new Refused(FailureCode.VALIDATION_FAILED, "subject, idNumber 1..1");
        }
        if (!Applicants.areShownTo(desk.reader())) {
            throw new Refused(FailureCode.WRONG_LEVEL);
        }
        return pseudonyms.of(CitizenIdNumber.parse(idNumber));
    }
}
