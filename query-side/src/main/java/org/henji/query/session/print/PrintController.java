package org.henji.query.session.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.failure.Refused;
import org.henji.platform.security.ActorToken;
import org.henji.platform.security.ProtectedPath;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.print.Attachment;
import org.henji.query.print.Layout;
import org.henji.query.print.PdfPrinter;
import org.henji.query.session.scorebooks.ScoreBookView;
import org.henji.query.session.scorebooks.ScoreBooks;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prints what is needed of a session, for those who see its candidates and have it in their territory. Nothing tells a session
 * of another territory from one that does not exist.
 *
 * <p>Every print takes {@code after}, a position that the reader has been told; the read models are waited for until they have
 * got there.
 */
@RestController
class PrintController {

    private static final String TICKETS = "/sessions/{session}/tickets.pdf";
    private static final String TICKET = "/sessions/{session}/tickets/{candidate}.pdf";
    private static final String ROOM = "/sessions/{session}/rooms/{room}.pdf";
    private static final String ROOM_TICKETS = "/sessions/{session}/rooms/{room}/tickets.pdf";
    private static final String SEATING_PLAN = "/sessions/{session}/seating-plan.pdf";
    private static final String SIGN_IN = "/sessions/{session}/sign-in.pdf";
    private static final String SCORE_BOOK = "/score-books/{scoreBook}.pdf";
    private static final String SCORE_WORKBOOK = "/score-books/{scoreBook}.xlsx";

    private static final Set<Level> READERS = Set.of(Level.AGENCY, Level.PREFECTURE, Level.CENTER, Level.DEPARTMENT);

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Sessions sessions;
    private final ScoreBooks books;
    private final SessionPrints sessionPrints;
    private final ScoreBookPrints scoreBookPrints;
    private final PdfPrinter printer;
    private final ReadModels readModels;

    PrintController(
            Sessions sessions,
            ScoreBooks books,
            SessionPrints sessionPrints,
            ScoreBookPrints scoreBookPrints,
            PdfPrinter printer,
            ReadModels readModels) {
        this.sessions = sessions;
        this.books = books;
        this.sessionPrints = sessionPrints;
        this.scoreBookPrints = scoreBookPrints;
        this.printer = printer;
        this.readModels = readModels;
    }

    @Bean
    static ProtectedPath ticketPrints() {
        return readable(TICKETS);
    }

    @Bean
    static ProtectedPath ticketPrint() {
        return readable(TICKET);
    }

    @Bean
    static ProtectedPath roomPrint() {
        return readable(ROOM);
    }

    @Bean
    static ProtectedPath roomTicketPrints() {
        return readable(ROOM_TICKETS);
    }

    @Bean
    static ProtectedPath seatingPlanPrint() {
        return readable(SEATING_PLAN);
    }

    @Bean
    static ProtectedPath signInPrint() {
        return readable(SIGN_IN);
    }

    @Bean
    static ProtectedPath scoreBookPrint() {
        return readable(SCORE_BOOK);
    }

    @Bean
    static ProtectedPath scoreBookWorkbook() {
        return readable(SCORE_WORKBOOK);
    }

    private static ProtectedPath readable(String path) {
        return new ProtectedPath(HttpMethod.GET, path, READERS);
    }

    @GetMapping(TICKETS)
    void tickets(
            @PathVariable String session,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        SessionView found = session(session, after, reader.actor());
        print(Layout.TICKETS, sessionPrints.tickets(found), found.no() + "-tickets", response);
    }

    @GetMapping(TICKET)
    void ticket(
            @PathVariable String session,
            @PathVariable int candidate,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        SessionView found = session(session, after, reader.actor());
        print(Layout.TICKETS, sessionPrints.ticket(found, candidate), found.no() + "-ticket-" + candidate, response);
    }

    @GetMapping(ROOM)
    void room(
            @PathVariable String session,
            @PathVariable int room,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        SessionView found = session(session, after, reader.actor());
        print(Layout.ROOM, sessionPrints.room(found, room), found.no() + "-room-" + room, response);
    }

    @GetMapping(ROOM_TICKETS)
    void roomTickets(
            @PathVariable String session,
            @PathVariable int room,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        SessionView found = session(session, after, reader.actor());
        String name = found.no() + "-room-" + room + "-tickets";
        print(Layout.TICKETS, sessionPrints.ticketsOfRoom(found, room), name, response);
    }

    @GetMapping(SEATING_PLAN)
    void seatingPlan(
            @PathVariable String session,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        SessionView found = session(session, after, reader.actor());
        print(Layout.SEATING_PLAN, sessionPrints.rooms(found), found.no() + "-seating-plan", response);
    }

    @GetMapping(SIGN_IN)
    void signIn(
            @PathVariable String session,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        SessionView found = session(session, after, reader.actor());
        print(Layout.SIGN_IN, sessionPrints.rooms(found), found.no() + "-sign-in", response);
    }

    @GetMapping(SCORE_BOOK)
    void scoreBook(
            @PathVariable String scoreBook,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        print(Layout.SCORE_BOOK, scoreBook(scoreBook, after, reader.actor()), scoreBook, response);
    }

    @GetMapping(SCORE_WORKBOOK)
    void scoreWorkbook(
            @PathVariable String scoreBook,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        ScoreBookPrint print = scoreBook(scoreBook, after, reader.actor());
        Attachment.describe(XLSX, scoreBook + ".xlsx", response);
        ScoreBookWorkbook.write(print, response.getOutputStream());
    }

    private ScoreBookPrint scoreBook(String number, @Nullable Long after, Actor reader) {
        ScoreBookNo no = ScoreBookNo.parse(number);
        SessionView session = session(no.session().value(), after, reader);
        ScoreBookView book = books.find(no).orElseThrow(() -> new Refused(FailureCode.NOT_FOUND, number));
        return scoreBookPrints.scoreBook(session, book, reader);
    }

    private SessionView session(String number, @Nullable Long after, Actor reader) {
        SessionNo no = SessionNo.parse(number);
        readModels.awaitAfter(after, Sessions.GROUP, AgencyDirectory.GROUP, CatalogueItems.GROUP);
        return sessions.find(desk(reader), no).orElseThrow(() -> new Refused(FailureCode.NOT_FOUND, number));
    }

    private static Desk desk(Actor reader) {
        return switch (reader.level()) {
            case AGENCY ->
                Desk.ofAgency(reader, Objects.requireNonNull(reader.office().agency()), null);
            case PREFECTURE -> Desk.ofPrefecture(reader, null);
            case CENTER -> Desk.ofCenter(reader);
            case DEPARTMENT -> Desk.ofDepartment(reader);
            case COUNTY, AUDITOR, INTEGRATOR, PUBLIC -> throw new Refused(FailureCode.WRONG_LEVEL);
        };
    }

    private void print(Layout layout, Object print, String name, HttpServletResponse response) throws IOException {
        byte[] pdf = printer.print(layout, print);
        Attachment.describe(MediaType.APPLICATION_PDF, name + ".pdf", response);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
