package org.henji.query.session.candidates;

import org.henji.kernel.session.TicketNo;
import org.henji.query.session.sessions.CandidateStatus;
import org.jspecify.annotations.Nullable;

/** Which candidates of a session, as the client gave it; null does not restrict. */
record CandidateFilter(
        @Nullable CandidateStatus status,
        @Nullable Presence presence,
        @Nullable String ticket) {

    static final CandidateFilter NONE = new CandidateFilter(null, null, null);

    @Nullable
    TicketNo ticketNo() {
        return ticket == null ? null : TicketNo.parse(ticket);
    }
}
