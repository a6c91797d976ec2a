package org.henji.command.person;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an agency still rests on a person: on its roster or in its particulars, or in an application that is not decided. */
@Component
class AgencyTies {

    private final EventStore store;

    AgencyTies(EventStore store) {
        this.store = store;
    }

    void mustBeLoose(Footprint person, LocalDate today) {
        Set<String> agencies = new TreeSet<>();
        person.agencies().stream().map(Uscc::value).forEach(agencies::add);
        person.applications().stream()
                .map(ApplicationNo::agency)
                .map(Uscc::value)
                .forEach(agencies::add);
        for (String agency : agencies) {
            Ties ties = new Ties();
            store.readEvents(agency).asStream().forEach(message -> ties.add((AgencyEvent) message.getPayload()));
            ties.to(person, agency, today).ifPresent(needed -> {
                throw new RuleViolated(FailureCode.PERSON_STILL_NEEDED, needed);
            });
        }
    }

    private static final class Ties {

        private final Map<ItemCode, ItemFiled> filed = new HashMap<>();
        private final Set<ApplicationNo> open = new HashSet<>();
        private Set<Subject> inParticulars = Set.of();
        private Set<Subject> staff = new HashSet<>();

        void add(AgencyEvent event) {
            switch (event) {
                case AgencyRegistered e -> inParticulars = people(e.particulars());
                case ParticularsChanged e -> inParticulars = people(e.particulars());
                case StaffChanged e -> {
                    staff = new HashSet<>();
                    e.staff().forEach(member -> staff.add(member.person().subject()));
                }
                case ApplicationOpened e -> open.add(e.application());
                case ApplicationClosed e -> open.remove(e.application());
                case ItemFiled e -> filed.put(e.item(), e);
                case ItemsWithdrawn e -> e.items().forEach(filed::remove);
                case AgencyDisqualified e -> filed.clear();
                default -> {
                    // names nobody, and leaves it filed
                }
            }
        }

        /** What the person is needed for. An agency that is filed for nothing and applies for nothing needs nobody. */
        Optional<String> to(Footprint person, String agency, LocalDate today) {
            Optional<String> application = person.applications().stream()
                    .filter(open::contains)
                    .map(ApplicationNo::value)
                    .min(String::compareTo);
            if (application.isPresent()) {
                return application;
            }
            boolean active = !open.isEmpty() || filed.values().stream().anyMatch(item -> isInForce(item, today));
            boolean named = inParticulars.contains(person.subject()) || staff.contains(person.subject());
            return active && named ? Optional.of(agency) : Optional.empty();
        }

        private static boolean isInForce(ItemFiled item, LocalDate today) {
            @Nullable LocalDate end = item.validUntil();
            return end == null || !today.isAfter(end);
        }

        private static Set<Subject> people(AgencyParticulars particulars) {
            Set<Subject> people = new HashSet<>();
            Stream.of(particulars.legalRepresentative(), particulars.contact())
                    .forEach(person -> people.add(person.subject()));
            return people;
        }
    }
}
