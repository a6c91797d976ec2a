package org.henji.kernel.person.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.Subject;

/** What happens when people are forgotten; all of it is one stream, so that what is still to be carried out is found at once. */
public sealed interface ErasureEvent extends DomainEvent {

    /** The one stream. */
    String STREAM = "erasures";

    Subject subject();

    @Override
    default String streamId() {
        return STREAM;
    }

    /**
     * 决定删除个人信息 by the department. From now on nothing may be done with the person's data any more.
     *
     * @param reason legal basis, and who asked; names nobody
     * @param retainedUntil the last day on which something about the person had to be kept
     * @param files photos that go with the person
     */
    @StoredEvent("person.erasure-decided")
    record ErasureDecided(Subject subject, String reason, LocalDate retainedUntil, List<Sha256> files, Instant at)
            implements ErasureEvent {

        public ErasureDecided {
            files = List.copyOf(files);
        }
    }

    /** 已删除: the person's key is destroyed and the files are gone. */
    @StoredEvent("person.person-erased")
    record PersonErased(Subject subject, Instant at) implements ErasureEvent {}
}
