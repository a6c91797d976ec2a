package org.henji.query.session.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.henji.query.session.print.RoomsPrint.PrintedDuty;
import org.henji.query.session.print.RoomsPrint.PrintedRoom;
import org.henji.query.session.print.RoomsPrint.Station;
import org.henji.query.session.print.ScoreBookPrint.Line;
import org.henji.query.session.print.ScoreBookPrint.PrintedTask;
import org.henji.query.session.print.ScoreBookPrint.Sheet;
import org.henji.query.session.print.ScoreBookPrint.Totals;

/** Prints for tests; the people are invented. */
final class Prints {

    static final SessionHead HEAD = new SessionHead(
            "2662010001", "兰州牛肉拉面制作", "示例职业技能评价有限公司", "A1", "兰州市城关区示例路 1 号", "2026 年 3 月 25 日（星期三）", "09:00—11:00");

    static final List<PrintedDuty> DUTIES = List.of(
            new PrintedDuty("考评组长", "测试孙三", "KP-3"),
            new PrintedDuty("考评员", "测试李四", "KP-4"),
            new PrintedDuty("考评员", "测试周五", "KP-5"),
            new PrintedDuty("质量督导员", "测试钱二", "ND-2"));

    private static final int STATIONS = 30;

    private Prints() {}

    static TicketsPrint tickets(int candidates) {
        return new TicketsPrint(
                HEAD,
                IntStream.rangeClosed(1, candidates)
                        .mapToObj(number -> candidate(number, "测试考生" + number, null))
                        .toList());
    }

    static TicketsPrint ticket(String name, String photo) {
        return new TicketsPrint(HEAD, List.of(candidate(1, name, photo)));
    }

    static PrintedCandidate candidate(int number, String name, String photo) {
        int room = 1 + (number - 1) / STATIONS;
        int station = 1 + (number - 1) % STATIONS;
        return new PrintedCandidate(
                ticketNo(number),
                name,
                number % 2 == 0 ? "女" : "男",
                "620102********0007",
                room + "号考场",
                station,
                photo);
    }

    static String ticketNo(int number) {
        return String.format(
                Locale.ROOT, "2662010001%02d%02d", 1 + (number - 1) / STATIONS, 1 + (number - 1) % STATIONS);
    }

    /** Rooms of 30 stations, the last one not full. */
    static RoomsPrint rooms(int candidates) {
        List<PrintedCandidate> all = tickets(candidates).candidates();
        List<PrintedRoom> rooms = IntStream.rangeClosed(0, (candidates - 1) / STATIONS)
                .mapToObj(room -> all.subList(room * STATIONS, Math.min((room + 1) * STATIONS, candidates)))
                .map(seated -> new PrintedRoom(seated.getFirst().room(), seated.size(), seated, stations(seated)))
                .toList();
        return new RoomsPrint(HEAD, rooms, DUTIES);
    }

    private static List<Station> stations(List<PrintedCandidate> seated) {
        return IntStream.rangeClosed(1, STATIONS)
                .mapToObj(station -> new Station(
                        station,
                        seated.stream()
                                .filter(candidate -> candidate.station() == station)
                                .toList()))
                .toList();
    }

    static ScoreBookPrint scoreBook(int candidates) {
        return new ScoreBookPrint(
                HEAD,
                "2662010001-S",
                "市（州）已确认",
                List.of(new PrintedTask(1, "和面与拉面", 60), new PrintedTask(2, "熬汤与调味", 40)),
                tickets(candidates).candidates().stream().map(Prints::line).toList(),
                new Totals(candidates, candidates - 1, 1, 0, candidates - 1),
                DUTIES,
                "成绩为各考评员加权总分的平均值，四舍五入保留两位小数；60 分合格。");
    }

    /** The first was absent. */
    private static Line line(PrintedCandidate candidate) {
        boolean absent = candidate.ticket().equals(ticketNo(1));
        return new Line(
                Integer.parseInt(candidate.name().substring(4)),
                candidate.ticket(),
                candidate.name(),
                candidate.sex(),
                "620102199601010007",
                absent ? List.of("", "") : List.of("81.67", "75.00"),
                absent ? "" : "79.00",
                absent ? "缺考" : "合格",
                absent
                        ? List.of()
                        : List.of(
                                new Sheet("KP-3", List.of("85.00", "75.00"), "81.0000"),
                                new Sheet("KP-4", List.of("80.00", "75.00"), "78.0000")));
    }
}
