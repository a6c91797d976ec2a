package org.henji.command.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.Seat;

/**
 * Who sits where (考场编排). Whoever has the candidates, the rooms and the seed gets the same seats, in any language: the generator
 * is the linear congruential one that {@link Random} specifies, and the rest stands in docs/event-model/session.md.
 */
final class SeatArrangement {

    /** As events name it. Another way of arranging is another name. */
    static final String METHOD = "SHUFFLE-1";

    private SeatArrangement() {}

    /**
     * The seats in the order of the candidates.
     *
     * @param candidates no more than there are stations
     */
    static List<Seat> arrange(List<Integer> candidates, List<Room> rooms, long seed) {
        List<Room> inOrder =
                rooms.stream().sorted(Comparator.comparingInt(Room::room)).toList();
        int[] shares = shares(candidates.size(), inOrder);
        int[] drawn = shuffled(candidates, seed);
        Seat[] seats = new Seat[drawn.length];
        int next = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int station = 1; station <= shares[i]; station++) {
                seats[next] = new Seat(drawn[next], inOrder.get(i).room(), station);
                next++;
            }
        }
        Arrays.sort(seats, Comparator.comparingInt(Seat::candidate));
        return List.of(seats);
    }

    /** The Fisher-Yates shuffle from the last place to the second. */
    private static int[] shuffled(List<Integer> candidates, long seed) {
        int[] order = candidates.stream().mapToInt(Integer::intValue).sorted().toArray();
        Random random = new Random(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[j];
            order[j] = order[i];
            order[i] = other;
        }
        return order;
    }

    /** By stations, rounded down; what is left over goes to the largest remainders, the lower room first. */
    private static int[] shares(int candidates, List<Room> rooms) {
        int stations = rooms.stream().mapToInt(Room::stations).sum();
        int[] shares = rooms.stream()
                .mapToInt(room -> candidates * room.stations() / stations)
                .toArray();
        int left = candidates - Arrays.stream(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer room) -> -remainder(candidates, rooms.get(room), stations)))
                .limit(left)
                .forEach(room -> shares[room]++);
        return shares;
    }

    private static int remainder(int candidates, Room room, int stations) {
        return candidates * room.stations() % stations;
    }
}
