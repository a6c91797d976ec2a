package org.henji.query.session.print;

import java.util.List;

/** The candidates by rooms: for the seating plan, the sign-in sheet and the room sheet. */
record RoomsPrint(SessionHead head, List<PrintedRoom> rooms, List<PrintedDuty> duties) {

    /**
     * 考场
     *
     * @param candidates in the order of their stations
     * @param stations all of them, free ones too
     */
    record PrintedRoom(String name, int count, List<PrintedCandidate> candidates, List<Station> stations) {}

    /**
     * 工位
     *
     * @param candidates one, or none where nobody works
     */
    record Station(int station, List<PrintedCandidate> candidates) {}

    /** Somebody on duty in the session: 考评组长, 考评员, 质量督导员. */
    record PrintedDuty(String role, String name, String credential) {}
}
