package org.henji.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.henji.kernel.agency.Sha256;

/**
 * The input of an act, with what only this run knows in place of words that begin with {@code @}: the day, the sample file, and
 * what the desk of the office shows: the candidates of a session, who has passed, the certificates of a batch.
 */
final class DemoInput {

    /** It stands for all materials; a file of its own for each would show nothing more. */
    static final byte[] FILE = "%PDF-1.4\n% 示例材料，虚构 / sample material, invented\n%%EOF\n".getBytes(UTF_8);

    static final String MEDIA_TYPE = "application/pdf";

    private final String today;
    private final DemoDesk desk;

    DemoInput(String today, DemoDesk desk) {
        this.today = today;
        this.desk = desk;
    }

    static String sha256() {
        return Sha256.of(FILE).value();
    }

    Object filled(Object value) throws IOException, InterruptedException {
        return switch (value) {
            case Map<?, ?> map -> filled(map);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                for (Object part : list) {
                    copy.add(filled(part));
                }
                yield copy;
            }
            case String text ->
                switch (text) {
                    case "@today" -> today;
                    case "@sha256" -> sha256();
                    case "@size" -> FILE.length;
                    default -> text;
                };
            default -> value;
        };
    }

    private Object filled(Map<?, ?> map) throws IOException, InterruptedException {
        if (map.containsKey("@candidates")) {
            return candidates(map, text(map, "@candidates"));
        }
        if (map.containsKey("@passers")) {
            return desk.passers(text(map, "@passers"));
        }
        if (map.containsKey("@certificates")) {
            return without(exceptions(map), desk.certificates(text(map, "@certificates")));
        }
        if (map.containsKey("@sheets")) {
            return sheets(map);
        }
        Map<Object, Object> copy = new HashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put(entry.getKey(), filled(entry.getValue()));
        }
        return copy;
    }

    /** Everybody with a ticket, but for some. */
    private List<Integer> candidates(Map<?, ?> wanted, String session) throws IOException, InterruptedException {
        return without(exceptions(wanted), desk.tickets(session));
    }

    private static List<?> exceptions(Map<?, ?> wanted) {
        return wanted.get("except") instanceof List<?> list ? list : List.of();
    }

    private static <T> List<T> without(List<?> exceptions, List<T> all) {
        return all.stream().filter(one -> !exceptions.contains(one)).toList();
    }

    /** An assessor's sheets for these candidates, with scores of no meaning unless they are given. */
    private List<Object> sheets(Map<?, ?> wanted) throws IOException, InterruptedException {
        Map<?, ?> given = wanted.get("given") instanceof Map<?, ?> map ? map : Map.of();
        String assessor = text(wanted, "assessor");
        int tasks = (Integer) Objects.requireNonNull(wanted.get("tasks"));
        List<Object> sheets = new ArrayList<>();
        for (int candidate : candidates(wanted, text(wanted, "@sheets"))) {
            List<?> points = given.get(candidate) instanceof List<?> list ? list : points(candidate, assessor, tasks);
            sheets.add(Map.of("candidate", candidate, "assessor", assessor, "scores", scores(points)));
        }
        return sheets;
    }

    private static List<Object> scores(List<?> points) {
        List<Object> scores = new ArrayList<>();
        points.forEach(some -> scores.add(Map.of("task", scores.size() + 1, "points", some.toString())));
        return scores;
    }

    /** Some candidates are better than others, some tasks harder; the assessors nearly agree. */
    private static List<?> points(int candidate, String assessor, int tasks) {
        int quality = 52 + candidate * 37 % 45 + assessor.charAt(assessor.length() - 1) % 2;
        List<Integer> points = new ArrayList<>();
        for (int task = 1; task <= tasks; task++) {
            points.add(quality + (candidate + 2 * task) % 5 - 2);
        }
        return points;
    }

    private static String text(Map<?, ?> map, String key) {
        return Objects.requireNonNull((String) map.get(key));
    }
}
