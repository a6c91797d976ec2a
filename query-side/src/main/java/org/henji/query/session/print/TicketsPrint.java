package org.henji.query.session.print;

import java.util.List;

/** 准考证, a page for each candidate. */
record TicketsPrint(SessionHead head, List<PrintedCandidate> candidates) {}
