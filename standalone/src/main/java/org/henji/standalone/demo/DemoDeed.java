package org.henji.standalone.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody in the story does, under the key that names it in the story's files. */
sealed interface DemoDeed {

    /** When offices open. */
    LocalTime MORNING = LocalTime.of(9, 0);

    /**
     * {@code do}: sends a mutation.
     *
     * @param once the version that the sender saw last, for an act that could otherwise be done twice
     * @param begins the number of what it creates, for an act that would create another one when it is done twice
     */
    record Act(
            String mutation,
            Map<String, Object> input,
            @Nullable Integer once,
            @Nullable String begins) implements DemoDeed {}

    /**
     * {@code see}: looks at something.
     *
     * @param at the part of the answer that is shown
     */
    record See(String query, String at) implements DemoDeed {}

    /** {@code upload}: uploads the sample file. */
    record Upload() implements DemoDeed {}

    /**
     * {@code photo}: uploads a photo.
     *
     * @param file the name of a file in examples
     */
    record UploadPhoto(String file) implements DemoDeed {}

    /**
     * {@code import}: sends a workbook.
     *
     * @param workbook the name of a file in examples
     */
    record Import(String workbook, String to) implements DemoDeed {}

    /** {@code print}: gets a print and keeps it, for people to open. */
    record Print(String path) implements DemoDeed {

        String fileName() {
            return path.substring(path.indexOf('/', 1) + 1).replace('/', '-');
        }
    }

    /** {@code clock}: puts the demo clock forward, to the morning of a day or to a moment of it. */
    record Forward(LocalDateTime moment) implements DemoDeed {}

    @SuppressWarnings("unchecked") // the input of a mutation is a mapping
    static DemoDeed of(Map<String, Object> step) {
        if (step.containsKey("do")) {
            return new Act(
                    text(step, "do"),
                    (Map<String, Object>) step.getOrDefault("input", Map.of()),
                    (Integer) step.get("once"),
                    (String) step.get("begins"));
        }
        if (step.containsKey("see")) {
            return new See(text(step, "see"), (String) step.getOrDefault("at", ""));
        }
        if (step.containsKey("import")) {
            return new Import(text(step, "import"), text(step, "to"));
        }
        if (step.containsKey("print")) {
            return new Print(text(step, "print"));
        }
        if (step.containsKey("clock")) {
            return new Forward(moment(text(step, "clock")));
        }
        if (step.containsKey("upload")) {
            return new Upload();
        }
        if (step.containsKey("photo")) {
            return new UploadPhoto(text(step, "photo"));
        }
        throw new IllegalArgumentException("a step of the story does nothing: " + step);
    }

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text.contains("T") ? text : text + "T" + MORNING);
    }

    static String text(Map<String, Object> step, String key) {
        if (step.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a step of the story has no " + key + ": " + step);
    }
}
