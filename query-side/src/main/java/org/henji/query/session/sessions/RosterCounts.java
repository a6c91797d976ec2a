package org.henji.query.session.sessions;

/**
 * How many candidates of a session stand where.
 *
 * @param registered 已报名，待提交
 * @param seated how many have a seat, by the last arrangement
 * @param present who checked in, whatever became of them
 * @param absent known when the session has ended
 */
record RosterCounts(
        int registered,
        int submitted,
        int approved,
        int rejected,
        int withdrawn,
        int seated,
        int present,
        int late,
        int absent,
        int removed) {

    static RosterCounts of(SessionView session) {
        Roster roster = session.roster();
        Seating seating = session.preparation().seating();
        SessionDay day = session.day();
        return new RosterCounts(
                roster.count(CandidateStatus.REGISTERED),
                roster.count(CandidateStatus.SUBMITTED),
                roster.count(CandidateStatus.APPROVED),
                roster.count(CandidateStatus.REJECTED),
                roster.count(CandidateStatus.WITHDRAWN),
                seating == null ? 0 : seating.seats(),
                day.present(),
                day.late(),
                day.absent(),
                day.removed().size());
    }
}
