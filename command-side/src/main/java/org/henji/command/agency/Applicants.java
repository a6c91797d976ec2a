package org.henji.command.agency;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.springframework.stereotype.Component;

/**
 * The people of an applicant, who do not evaluate it: its legal representative, its contact and its staff, as they were named
 * last. It reads the events of the agency and of the application, because neither keeps all of them.
 */
@Component
class Applicants {

    private final EventStore store;

    Applicants(EventStore store) {
        this.store = store;
    }

    Set<Subject> people(Uscc agency, ApplicationNo application) {
        Stream<PersonalData> named = latest(agency.value(), Applicants::particulars).stream()
                .flatMap(particulars -> Stream.of(particulars.legalRepresentative(), particulars.contact()));
        Stream<StaffMember> filed =
                latest(agency.value(), Applicants::roster).stream().flatMap(roster -> roster.staff().stream());
        Stream<StaffMember> applied =
                latest(application.value(), Applicants::dossier).stream().flatMap(dossier -> dossier.staff().stream());
        return Stream.concat(named, Stream.concat(filed, applied).map(StaffMember::person))
                .map(PersonalData::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> Optional<T> latest(String stream, Function<Object, Optional<T>> reading) {
        return store.readEvents(stream)
                .asStream()
                .map(Message::getPayload)
                .map(reading)
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    private static Optional<AgencyParticulars> particulars(Object event) {
        return switch (event) {
            case AgencyRegistered e -> Optional.of(e.particulars());
            case ParticularsChanged e -> Optional.of(e.particulars());
            default -> Optional.empty();
        };
    }

    private static Optional<StaffChanged> roster(Object event) {
        return event instanceof StaffChanged e ? Optional.of(e) : Optional.empty();
    }

    private static Optional<Dossier> dossier(Object event) {
        return switch (event) {
            case FilingApplied e -> Optional.of(e.dossier());
            case ApplicationResubmitted e -> Optional.of(e.dossier());
            default -> Optional.empty();
        };
    }
}
