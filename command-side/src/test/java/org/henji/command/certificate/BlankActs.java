package org.henji.command.certificate;

import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.keeperAppointed;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.event.DomainEvent;

/** The stocks of the centre and of an agency, each with its keeper, and somebody who issues. */
final class BlankActs {

    static final Actor KEEPER = new Actor(BlankEvents.CENTER_KEEPER, Actors.CENTER.office(), null);
    static final Actor ISSUER = new Actor("center-issuer", Actors.CENTER.office(), null);
    static final Actor AGENCY_KEEPER = new Actor(BlankEvents.AGENCY_KEEPER, Actors.AGENCY.office(), null);
    static final Actor AGENCY_ISSUER = new Actor("agency-issuer", Actors.AGENCY.office(), null);

    private BlankActs() {}

    /** A filed agency, and both keepers. */
    static Stage kept(DomainEvent... events) {
        return Stage.given(
                        AgencyEvents.registered(),
                        AgencyEvents.filed(CatalogueEvents.NOODLES),
                        keeperAppointed(CENTER),
                        keeperAppointed(AGENCY))
                .handling(new WithOthers.Handler())
                .and(events);
    }

    /** The blanks 1 to 10 have come in; 1 and 2 are allotted. */
    static Stage allotted(DomainEvent... events) {
        return kept(BlankEvents.received(10), BlankEvents.allotted()).and(events);
    }

    /** The blanks 1 to 10 have come in; 1 and 2 have arrived at the agency. */
    static Stage arrived(DomainEvent... events) {
        return allotted(BlankEvents.dispatched(), BlankEvents.arrived()).and(events);
    }

    static WithOthers in(StockNo stock, Consumer<BlankStock> act) {
        return new WithOthers(stock, others -> others.in(BlankStock.class, stock, act));
    }

    static List<BlankSerial> blanks(int... numbers) {
        return IntStream.of(numbers).mapToObj(CertificateEvents::blank).toList();
    }

    /** Each for the certificate of the same number. */
    static List<AllottedBlank> certificates(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(
                        number -> new AllottedBlank(CertificateEvents.blank(number), CertificateEvents.number(number)))
                .toList();
    }
}
