package org.henji.command.person;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.henji.command.Stage;
import org.henji.command.credential.Credentials;
import org.henji.kernel.event.DomainEvent;
import org.henji.platform.person.FixedPersonKeys;
import org.henji.platform.serialization.HenjiSerializer;

/** A stage on which people can be forgotten; what is stored on it is searched as bytes, as in a real store. */
final class ErasureStage {

    private static final Serializer SERIALIZER = new HenjiSerializer(FixedPersonKeys.sealer());

    private ErasureStage() {}

    static Stage given(DomainEvent... events) {
        return Stage.given(events)
                .reading(PastErasures.class, PastErasures::new)
                .reading(Traces.class, ErasureStage::traces)
                .reading(
                        Retention.class,
                        store -> new Retention(
                                new SessionRetention(store),
                                new CertificateRetention(store),
                                new CredentialRetention(store, new Credentials(store)),
                                new AgencyTies(store)))
                .handling(new ErasureDecisions());
    }

    /** As {@link #given}, and the last of these events happens after all others have been read. */
    static Stage givenAndMeanwhile(DomainEvent... events) {
        return given(events).reading(Traces.class, store -> {
            EventScan late = new EventScan(store, SERIALIZER) {

                private boolean read;

                @Override
                long head() {
                    long head = super.head();
                    boolean first = !read;
                    read = true;
                    return first ? head - 1 : head;
                }
            };
            return new Traces(late, owners(store));
        });
    }

    private static Traces traces(EventStore store) {
        return new Traces(scan(store), owners(store));
    }

    private static PhotoOwners owners(EventStore store) {
        return new PhotoOwners(store, scan(store));
    }

    private static EventScan scan(EventStore store) {
        return new EventScan(store, SERIALIZER);
    }
}
