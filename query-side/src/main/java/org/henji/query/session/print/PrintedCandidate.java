package org.henji.query.session.print;

import org.jspecify.annotations.Nullable;

/**
 * A candidate with a seat, as prints show one.
 *
 * @param ticket empty before tickets are issued
 * @param idNumber masked
 * @param room its name
 * @param photo digest of the photo; null when there is none
 */
record PrintedCandidate(
        String ticket,
        String name,
        String sex,
        String idNumber,
        String room,
        int station,
        @Nullable String photo) {}
