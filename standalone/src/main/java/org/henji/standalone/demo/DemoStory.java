package org.henji.standalone.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.henji.standalone.demo.DemoDeed.Act;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the story, in which what is done many times is written once. */
final class DemoStory {

    private static final List<String> CHAPTERS = List.of("story.yaml", "sessions.yaml", "certificates.yaml");

    private DemoStory() {}

    /** All steps in their order. */
    static List<DemoStep> steps() throws IOException {
        List<DemoStep> steps = new ArrayList<>();
        for (String chapter : CHAPTERS) {
            read(new ClassPathResource(chapter, DemoStory.class))
                    .flatMap(DemoStory::steps)
                    .forEach(steps::add);
        }
        return steps;
    }

    private static Stream<Map<String, Object>> read(ClassPathResource chapter) throws IOException {
        LoaderOptions options = new LoaderOptions();
        // people and materials are written once and meant many times
        options.setMaxAliasesForCollections(1000);
        try (var file = chapter.getInputStream()) {
            Map<String, List<Map<String, Object>>> content = new Yaml(new SafeConstructor(options)).load(file);
            return Objects.requireNonNull(content.get("story")).stream();
        }
    }

    private static Stream<DemoStep> steps(Map<String, Object> entry) {
        String text = DemoDeed.text(entry, "text");
        if (entry.containsKey("custody")) {
            return custody(entry, text);
        }
        String office = DemoDeed.text(entry, "office");
        DemoDeed deed = DemoDeed.of(entry);
        return entry.get("each") instanceof List<?> each && deed instanceof Act act
                ? each(office, text, act, each)
                : Stream.of(new DemoStep(office, text, deed));
    }

    /** The same act with each of these added to its input. */
    private static Stream<DemoStep> each(String office, String text, Act act, List<?> each) {
        List<DemoStep> steps = new ArrayList<>();
        for (Object part : each) {
            Integer once = act.once() == null ? null : act.once() + steps.size();
            Map<String, Object> input = with(act.input(), part);
            String which = text + " " + (steps.size() + 1);
            steps.add(new DemoStep(office, which, new Act(act.mutation(), input, once, null)));
        }
        return steps.stream();
    }

    /** A package of papers changes hands: one signs, then the other. */
    private static Stream<DemoStep> custody(Map<String, Object> entry, String text) {
        List<?> signatories = (List<?>) Objects.requireNonNull(entry.get("by"));
        Map<String, Object> step =
                Map.of("paperPackage", DemoDeed.text(entry, "package"), "step", DemoDeed.text(entry, "custody"));
        Map<String, Object> whole = with(step, Objects.requireNonNull(entry.get("input")));
        return Stream.of(
                new DemoStep(
                        (String) signatories.getFirst(),
                        text + "：签署",
                        new Act("proposeCustodyStep", whole, null, null)),
                new DemoStep(
                        (String) signatories.getLast(), text + "：会签", new Act("signCustodyStep", step, null, null)));
    }

    @SuppressWarnings("unchecked") // what is added to an input is a mapping, too
    private static Map<String, Object> with(Map<String, Object> input, Object more) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.putAll((Map<String, Object>) more);
        return whole;
    }
}
