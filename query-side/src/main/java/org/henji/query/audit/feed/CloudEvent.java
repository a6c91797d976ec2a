package org.henji.query.audit.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.eventhandling.EventMessage;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.registry.EventTypes;
import org.henji.platform.message.Trail;
import org.jspecify.annotations.Nullable;

/**
 * An event as CloudEvents 1.0 has it: its attributes and, from {@code revision} on, the extensions, whose names are lower case by
 * that specification. The acting office is told, the person who acted for it is not.
 *
 * @param id the position; with the source it identifies the event for ever
 * @param sequence the position again, padded so that it also sorts as text, as the extension of that name demands
 */
record CloudEvent(
        String specversion,
        String id,
        URI source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String revision,
        String sequence,
        @Nullable Level officelevel,
        @Nullable RegionCode officeterritory,
        @Nullable Uscc officeagency,
        DomainEvent data) {

    static CloudEvent of(EventMessage<?> message, long position, URI source) {
        DomainEvent event = (DomainEvent) message.getPayload();
        @Nullable
        Office office = Trail.actor(message.getMetaData()).map(Actor::office).orElse(null);
        return new CloudEvent(
                "1.0",
                Long.toString(position),
                source,
                EventTypes.name(event.getClass()),
                event.streamId(),
                event.at(),
                "application/json",
                EventTypes.revision(event.getClass()),
                String.format(Locale.ROOT, "%019d", position),
                office == null ? null : office.level(),
                office == null ? null : office.territory(),
                office == null ? null : office.agency(),
                event);
    }
}
