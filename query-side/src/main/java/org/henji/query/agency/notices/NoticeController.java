package org.henji.query.agency.notices;

import java.time.Clock;
import java.time.LocalDate;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows notices to anyone, and who objects to them to the department only. */
@Controller
class NoticeController {

    private final Notices notices;
    private final BusinessCalendar calendar;
    private final Clock clock;

    NoticeController(Notices notices, BusinessCalendar calendar, Clock clock) {
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "Portal", field = "notices")
    Connection<NoticeView> published(
            @Argument @Nullable NoticeFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return notices.rows()
                .page(Notices.selection(filter == null ? NoticeFilter.NONE : filter), PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Portal")
    @Nullable
    NoticeView notice(@Argument String no) {
        return notices.find(NoticeNo.parse(no)).orElse(null);
    }

    @SchemaMapping(typeName = "Portal", field = "objections")
    Connection<PublicObjection> objectionsForThePublic(
            @Argument @Nullable ObjectionFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return notices.objections()
                .page(
                        Notices.selection(filter == null ? ObjectionFilter.NONE : filter),
                        PageRequest.of(first, after),
                        ObjectionView::forThePublic);
    }

    @SchemaMapping(typeName = "DepartmentDesk", field = "notices")
    Connection<NoticeView> ofTheDepartment(
            @Argument @Nullable NoticeFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return published(filter, first, after);
    }

    @SchemaMapping(typeName = "DepartmentDesk")
    Connection<ObjectionView> objections(
            @Argument @Nullable ObjectionFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return notices.objections()
                .page(Notices.selection(filter == null ? ObjectionFilter.NONE : filter), PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Notice")
    NoticeStatus status(NoticeView notice) {
        return notice.statusOn(CivilTime.today(clock));
    }

    /** Today counts while it is a day of the period, as long as it lasts. */
    @SchemaMapping(typeName = "Notice")
    @Nullable
    Integer workingDaysLeft(NoticeView notice) {
        LocalDate today = CivilTime.today(clock);
        return switch (notice.statusOn(today)) {
            case NOT_STARTED -> notice.workingDays();
            case RUNNING -> calendar.workingDaysBetween(today.minusDays(1), notice.lastDay());
            case PERIOD_OVER, CLOSED, WITHDRAWN -> null;
        };
    }
}
