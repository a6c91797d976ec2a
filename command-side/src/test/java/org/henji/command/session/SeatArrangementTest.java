package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.session.Plans.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.Seat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Rule 25 of {@code docs/event-model/session.md}. Each repetition is a session of its own, the same one every time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatArrangementTest {

    private static final int SESSIONS = 200;

    private record Session(List<Integer> candidates, List<Room> rooms, long seed) {

        List<Seat> seats() {
            return SeatArrangement.arrange(candidates, rooms, seed);
        }

        int stations() {
            return rooms.stream().mapToInt(Room::stations).sum();
        }
    }

    @RepeatedTest(SESSIONS)
    void everybody_has_a_seat_of_their_own(RepetitionInfo session) {
        Session any = session(session);
        List<Seat> seats = any.seats();
        assertThat(seats).extracting(Seat::candidate).containsExactlyElementsOf(any.candidates());
        assertThat(seats)
                .extracting(seat -> List.of(seat.room(), seat.station()))
                .doesNotHaveDuplicates();
    }

    @RepeatedTest(SESSIONS)
    void every_seat_is_a_station_that_there_is_and_rooms_fill_from_the_first_station_on(RepetitionInfo session) {
        Session any = session(session);
        Map<Integer, List<Integer>> stations = any.seats().stream()
                .collect(Collectors.groupingBy(Seat::room, Collectors.mapping(Seat::station, Collectors.toList())));
        Map<Integer, Integer> rooms = any.rooms().stream().collect(Collectors.toMap(Room::room, Room::stations));
        stations.forEach((room, taken) -> assertThat(taken)
                .hasSizeLessThanOrEqualTo(rooms.get(room))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, taken.size()).boxed().toList()));
    }

    @RepeatedTest(SESSIONS)
    void every_room_has_its_share_give_or_take_one(RepetitionInfo session) {
        Session any = session(session);
        Map<Integer, Long> taken =
                any.seats().stream().collect(Collectors.groupingBy(Seat::room, Collectors.counting()));
        for (Room room : any.rooms()) {
            double share = (double) any.candidates().size() * room.stations() / any.stations();
            assertThat(taken.getOrDefault(room.room(), 0L).doubleValue())
                    .isGreaterThan(share - 1)
                    .isLessThan(share + 1);
        }
    }

    @RepeatedTest(SESSIONS)
    void the_same_seed_gives_the_same_seats_in_whatever_order_one_asks(RepetitionInfo session) {
        Session any = session(session);
        List<Integer> candidates = new ArrayList<>(any.candidates());
        List<Room> rooms = new ArrayList<>(any.rooms());
        Collections.reverse(candidates);
        Collections.reverse(rooms);
        assertThat(SeatArrangement.arrange(candidates, rooms, any.seed())).isEqualTo(any.seats());
    }

    @Test
    void another_seed_gives_other_seats() {
        List<Integer> candidates = IntStream.rangeClosed(1, 40).boxed().toList();
        List<Room> rooms = List.of(room(1, 40));
        assertThat(SeatArrangement.arrange(candidates, rooms, 1))
                .isNotEqualTo(SeatArrangement.arrange(candidates, rooms, 2));
    }

    @Test
    void over_many_seeds_every_station_comes_to_everybody_alike() {
        List<Integer> candidates = List.of(1, 2, 3, 4);
        List<Room> rooms = List.of(room(1, 2), room(2, 2));
        int seeds = 24_000;
        Map<Seat, Long> seats = IntStream.range(0, seeds)
                .boxed()
                .flatMap(seed -> SeatArrangement.arrange(candidates, rooms, seed * 2_654_435_761L).stream())
                .collect(Collectors.groupingBy(seat -> seat, Collectors.counting()));
        assertThat(seats).hasSize(16);
        // 6,000 are expected; four standard deviations are about 268
        assertThat(seats.values()).allSatisfy(count -> assertThat(count).isBetween(5_700L, 6_300L));
    }

    /** Worked out from the description, in another language. */
    @Test
    void what_is_described_is_what_is_done() {
        List<Integer> candidates = List.of(1, 2, 3, 5, 8, 13, 21);
        List<Room> rooms = List.of(room(1, 5), room(2, 3), room(7, 2));
        assertThat(SeatArrangement.arrange(candidates, rooms, 42))
                .containsExactly(
                        new Seat(1, 1, 4),
                        new Seat(2, 7, 1),
                        new Seat(3, 1, 1),
                        new Seat(5, 2, 2),
                        new Seat(8, 1, 3),
                        new Seat(13, 2, 1),
                        new Seat(21, 1, 2));
    }

    /** Up to 20 rooms of up to 30 stations, and as many candidates as there are stations, or fewer. */
    private static Session session(RepetitionInfo number) {
        Random random = new Random(number.getCurrentRepetition());
        List<Room> rooms = IntStream.rangeClosed(1, 1 + random.nextInt(20))
                .mapToObj(room -> room(room, 1 + random.nextInt(30)))
                .toList();
        int stations = rooms.stream().mapToInt(Room::stations).sum();
        List<Integer> everybody = IntStream.rangeClosed(1, 2 * stations).boxed().collect(Collectors.toList());
        Collections.shuffle(everybody, random);
        List<Integer> candidates = everybody.subList(0, 1 + random.nextInt(stations)).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Session(candidates, rooms, random.nextLong());
    }
}
