package org.henji.standalone.demo;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of the demo's story; it does one of the things that its last components name.
 *
 * @param office who acts, as a demo office; {@code public} is nobody
 * @param text what the step is, for people
 * @param once the version that the sender saw last, for an act that could otherwise be done twice
 * @param at the part of the answer that is shown
 * @param mutation the mutation to send, with its input
 * @param query what to look at
 * @param upload whether the sample file is uploaded
 * @param clock the day to whose morning the clock is put forward
 */
record DemoStep(
        String office,
        String text,
        @Nullable Integer once,
        @Nullable String at,
        @Nullable String mutation,
        Map<String, Object> input,
        @Nullable String query,
        boolean upload,
        @Nullable LocalDate clock) {

    @SuppressWarnings("unchecked") // the input of a mutation is a mapping
    static DemoStep of(Map<String, Object> step) {
        return new DemoStep(
                text(step, "office"),
                text(step, "text"),
                (Integer) step.get("once"),
                (String) step.get("at"),
                (String) step.get("do"),
                (Map<String, Object>) step.getOrDefault("input", Map.of()),
                (String) step.get("see"),
                step.containsKey("upload"),
                step.containsKey("clock") ? LocalDate.parse(text(step, "clock")) : null);
    }

    private static String text(Map<String, Object> step, String field) {
        if (step.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a step of the story has no " + field + ": " + step);
    }
}
