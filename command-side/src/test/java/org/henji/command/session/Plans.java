package org.henji.command.session;

import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDS_AT;
import static org.henji.kernel.session.SessionEvents.STARTS_AT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionPlan;

/** The plan of {@link SessionEvents}, with something else in it. */
final class Plans {

    private Plans() {}

    static SessionPlan of(ItemCode item, SpecificationNo specification) {
        return plan(item, specification, usual().siteNo(), DAY, STARTS_AT, ENDS_AT, usual().rooms(), 5);
    }

    static SessionPlan at(String siteNo) {
        return plan(usual().item(), usual().specification(), siteNo, DAY, STARTS_AT, ENDS_AT, usual().rooms(), 5);
    }

    static SessionPlan on(LocalDate day) {
        return SessionEvents.plan(day);
    }

    static SessionPlan from(LocalTime startsAt, LocalTime endsAt) {
        return plan(
                usual().item(), usual().specification(), usual().siteNo(), DAY, startsAt, endsAt, usual().rooms(), 5);
    }

    static SessionPlan in(int expected, Room... rooms) {
        return plan(
                usual().item(),
                usual().specification(),
                usual().siteNo(),
                DAY,
                STARTS_AT,
                ENDS_AT,
                List.of(rooms),
                expected);
    }

    static Room room(int number, int stations) {
        return new Room(number, "考场 " + number, stations);
    }

    private static SessionPlan usual() {
        return SessionEvents.plan();
    }

    private static SessionPlan plan(
            ItemCode item,
            SpecificationNo specification,
            String siteNo,
            LocalDate day,
            LocalTime startsAt,
            LocalTime endsAt,
            List<Room> rooms,
            int expected) {
        return new SessionPlan(item, specification, siteNo, day, startsAt, endsAt, rooms, expected);
    }
}
