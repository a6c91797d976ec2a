package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.event.DomainEvent;

/** A history for a fold, played in every way in which a processor may deliver it: at once, twice, in two halves that overlap. */
public final class Scenario {

    private Scenario() {}

    /** The view under that key after the events, which must not depend on the way they were delivered. */
    public static <V extends Record> V view(ReadModel<V> model, String key, Actor actor, DomainEvent... events) {
        return rows(model, actor, List.of(events)).get(key).view();
    }

    /** All rows after the events, which must not depend on the way they were delivered. */
    public static <V extends Record> Map<String, Row<V>> rows(
            ReadModel<V> model, Actor actor, List<DomainEvent> events) {
        List<Occurrence> history = history(actor, events);
        Map<String, Row<V>> once = model.fold(Map.of(), history);

        assertThat(model.fold(once, history)).as("changes of a second delivery").isEmpty();
        for (int split = 0; split <= history.size(); split++) {
            Map<String, Row<V>> halves = new HashMap<>(model.fold(Map.of(), history.subList(0, split)));
            halves.putAll(model.fold(halves, history.subList(split, history.size())));
            assertThat(halves).as("split at %d", split).isEqualTo(once);
            halves.putAll(model.fold(halves, history));
            assertThat(halves).as("split at %d, then all again", split).isEqualTo(once);
        }
        return once;
    }

    public static List<Occurrence> history(Actor actor, List<? extends DomainEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Occurrence(events.get(i), i, actor, null))
                .toList();
    }
}
