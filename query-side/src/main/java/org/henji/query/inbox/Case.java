package org.henji.query.inbox;

import java.time.LocalDate;

/** What is known about a matter beyond its task: by it, not everybody in the office may do on every day what the office may do. */
interface Case {

    boolean allows(String mutation, String userId, LocalDate today);
}
