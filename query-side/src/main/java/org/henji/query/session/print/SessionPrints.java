package org.henji.query.session.print;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.Site;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Sex;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.TicketNo;
import org.henji.platform.failure.Refused;
import org.henji.platform.file.FileStore;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.agency.directory.AgencyView;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.catalogue.items.ItemView;
import org.henji.query.credential.CredentialRegister;
import org.henji.query.credential.CredentialView;
import org.henji.query.session.candidates.CandidateView;
import org.henji.query.session.candidates.Candidates;
import org.henji.query.session.print.RoomsPrint.PrintedDuty;
import org.henji.query.session.print.RoomsPrint.PrintedRoom;
import org.henji.query.session.print.RoomsPrint.Station;
import org.henji.query.session.sessions.AssessorGroup;
import org.henji.query.session.sessions.Seating;
import org.henji.query.session.sessions.SessionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is printed of what the read models know. Whether the reader may see the session has been decided before. */
@Component
class SessionPrints {

    /** In the place of the name of somebody whose data has been erased. */
    static final String ERASED = "（已删除）";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日", Locale.CHINA);

    private final Candidates candidates;
    private final CatalogueItems items;
    private final AgencyDirectory agencies;
    private final CredentialRegister credentials;
    private final FileStore files;

    SessionPrints(
            Candidates candidates,
            CatalogueItems items,
            AgencyDirectory agencies,
            CredentialRegister credentials,
            FileStore files) {
        this.candidates = candidates;
        this.items = items;
        this.agencies = agencies;
        this.credentials = credentials;
        this.files = files;
    }

    /** Of everybody who has a ticket. */
    TicketsPrint tickets(SessionView session) {
        return tickets(session, seated -> true);
    }

    TicketsPrint ticket(SessionView session, int candidate) {
        TicketsPrint print = tickets(session, seated -> seated.candidate() == candidate);
        if (print.candidates().isEmpty()) {
            throw new Refused(FailureCode.CANDIDATE_WITHOUT_TICKET, String.valueOf(candidate));
        }
        return print;
    }

    TicketsPrint ticketsOfRoom(SessionView session, int room) {
        TicketsPrint print = tickets(session, seated -> seat(seated).room() == room);
        if (print.candidates().isEmpty()) {
            throw new Refused(FailureCode.NOT_FOUND, String.valueOf(room));
        }
        return print;
    }

    private TicketsPrint tickets(SessionView session, Predicate<CandidateView> wanted) {
        Seating seating = session.preparation().seating();
        if (seating == null || seating.ticketsIssuedAt() == null) {
            throw new Refused(FailureCode.TICKETS_NOT_ISSUED);
        }
        List<PrintedCandidate> ticketed = seated(session).stream()
                .filter(candidate -> candidate.ticket() != null)
                .filter(wanted)
                .map(candidate -> printed(candidate, session.plan(), true))
                .toList();
        return new TicketsPrint(head(session), ticketed);
    }

    RoomsPrint rooms(SessionView session) {
        return rooms(session, room -> true, false);
    }

    RoomsPrint room(SessionView session, int number) {
        RoomsPrint print = rooms(session, room -> room.room() == number, true);
        if (print.rooms().isEmpty()) {
            throw new Refused(FailureCode.NOT_FOUND, String.valueOf(number));
        }
        return print;
    }

    private RoomsPrint rooms(SessionView session, Predicate<Room> wanted, boolean photos) {
        Map<Integer, List<CandidateView>> byRoom = seated(session).stream()
                .collect(Collectors.groupingBy(candidate -> seat(candidate).room()));
        if (byRoom.isEmpty()) {
            throw new Refused(FailureCode.SEATS_NOT_ARRANGED);
        }
        List<PrintedRoom> rooms = session.plan().rooms().stream()
                .filter(wanted)
                .map(room -> printed(
                        room,
                        byRoom.getOrDefault(room.room(), List.of()).stream()
                                .map(candidate -> printed(candidate, session.plan(), photos))
                                .toList()))
                .toList();
        return new RoomsPrint(head(session), rooms, duties(session));
    }

    SessionHead head(SessionView session) {
        SessionPlan plan = session.plan();
        AgencyView agency = agencies.find(session.uscc()).orElse(null);
        ItemView item = items.find(List.of(session.item())).get(session.item());
        return new SessionHead(
                session.no().value(),
                item == null ? session.item().value() : item.name(),
                agency == null ? session.uscc().value() : agency.name(),
                plan.siteNo(),
                agency == null ? "" : address(agency, plan.siteNo()),
                DATE.format(plan.date()) + "（" + plan.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA)
                        + "）",
                plan.startsAt() + "—" + plan.endsAt());
    }

    /** Who assesses and who watches over it, the leader first. */
    List<PrintedDuty> duties(SessionView session) {
        AssessorGroup group = session.preparation().group();
        if (group == null) {
            return List.of();
        }
        Map<CredentialNo, CredentialView> holders = credentials.find(Stream.concat(
                        group.members().stream().map(GroupMember::credential),
                        Stream.of(group.supervisor().credential()))
                .toList());
        List<PrintedDuty> duties = new ArrayList<>();
        group.members().stream()
                .sorted(Comparator.comparing(GroupMember::leader).reversed())
                .map(member -> duty(member.leader() ? "考评组长" : "考评员", member.credential(), holders))
                .forEach(duties::add);
        duties.add(duty("质量督导员", group.supervisor().credential(), holders));
        return duties;
    }

    /** By rooms and stations. */
    List<CandidateView> seated(SessionView session) {
        return candidates.of(session.no()).stream()
                .filter(candidate -> candidate.seat() != null)
                .sorted(Comparator.<CandidateView>comparingInt(
                                candidate -> seat(candidate).room())
                        .thenComparingInt(candidate -> seat(candidate).station()))
                .toList();
    }

    static String name(PersonalData person) {
        return person.name() == null ? ERASED : person.name();
    }

    static String sex(PersonalData person) {
        CitizenIdNumber number = person.idNumber();
        if (number == null) {
            return "";
        }
        return number.sex() == Sex.MALE ? "男" : "女";
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private PrintedCandidate printed(CandidateView candidate, SessionPlan plan, boolean withPhoto) {
        PersonalData person = candidate.person();
        Seat seat = seat(candidate);
        TicketNo ticket = candidate.ticket();
        return new PrintedCandidate(
                text(ticket),
                name(person),
                sex(person),
                // masked
                text(person.idNumber()),
                roomName(plan, seat.room()),
                seat.station(),
                withPhoto ? photo(candidate).orElse(null) : null);
    }

    /** A photo that has been lost is a box to paste one into, and no reason not to print. */
    private Optional<String> photo(CandidateView candidate) {
        return Optional.ofNullable(candidate.photo())
                .filter(photo -> !candidate.person().isErased())
                .map(Photo::sha256)
                .filter(file -> files.find(file).isPresent())
                .map(Object::toString);
    }

    private static PrintedRoom printed(Room room, List<PrintedCandidate> candidates) {
        Map<Integer, List<PrintedCandidate>> byStation =
                candidates.stream().collect(Collectors.groupingBy(PrintedCandidate::station));
        List<Station> stations = IntStream.rangeClosed(1, room.stations())
                .mapToObj(station -> new Station(station, byStation.getOrDefault(station, List.of())))
                .toList();
        return new PrintedRoom(room.name(), candidates.size(), candidates, stations);
    }

    private static PrintedDuty duty(String role, CredentialNo credential, Map<CredentialNo, CredentialView> holders) {
        CredentialView holder = holders.get(credential);
        return new PrintedDuty(role, holder == null ? "" : name(holder.holder()), credential.value());
    }

    private static String roomName(SessionPlan plan, int number) {
        return plan.rooms().stream()
                .filter(room -> room.room() == number)
                .map(Room::name)
                .findFirst()
                .orElse(String.valueOf(number));
    }

    private static String address(AgencyView agency, String siteNo) {
        return agency.filings().sites().stream()
                .filter(site -> site.siteNo().equals(siteNo))
                .map(Site::address)
                .findFirst()
                .orElse("");
    }

    private static Seat seat(CandidateView candidate) {
        return Objects.requireNonNull(candidate.seat());
    }
}
