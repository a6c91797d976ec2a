package org.henji.command.agency;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.failure.FailureCode;

/** Rules about every entry of a list; the refusal names the first entry that breaks one. */
final class Listed {

    private Listed() {}

    static <T> void noneTwice(List<T> things, Function<T, Object> key, FailureCode code, Function<T, String> name) {
        Set<Object> seen = new HashSet<>();
        firstOf(things, thing -> !seen.add(key.apply(thing)), code, name);
    }

    static <T> void firstOf(List<T> things, Predicate<T> broken, FailureCode code, Function<T, String> name) {
        things.stream().filter(broken).findFirst().ifPresent(thing -> {
            throw new RuleViolated(code, name.apply(thing));
        });
    }
}
