package org.henji.query.session.candidates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who sits in an item that they have passed already: a warning for whoever reviews the candidates, and no refusal. */
@Component
class EarlierPasses {

    private final Candidates candidates;
    private final Sessions sessions;
    private final Rules rules;

    EarlierPasses(Candidates candidates, Sessions sessions, Rules rules) {
        this.candidates = candidates;
        this.sessions = sessions;
        this.rules = rules;
    }

    /** For each of the candidates the last one, where there is any: two queries however many. */
    Map<CandidateView, EarlierPass> of(List<CandidateView> views) {
        Map<Subject, List<CandidateView>> passed =
                candidates
                        .of(views.stream()
                                .map(CandidateView::subject)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(EarlierPasses::hasPassed)
                        .collect(Collectors.groupingBy(CandidateView::subject));
        Map<SessionNo, SessionView> known = sessions.find(
                Stream.concat(views.stream(), passed.values().stream().flatMap(List::stream))
                        .map(CandidateView::session)
                        .toList());
        Map<CandidateView, EarlierPass> found = new HashMap<>();
        views.forEach(view -> found.put(view, last(view, passed.getOrDefault(view.subject(), List.of()), known)));
        return found;
    }

    private @Nullable EarlierPass last(
            CandidateView now, List<CandidateView> passed, Map<SessionNo, SessionView> known) {
        SessionView sitting = Objects.requireNonNull(known.get(now.session()));
        return passed.stream()
                .map(pass -> Objects.requireNonNull(known.get(pass.session())))
                .filter(before -> before.scores().isFinal())
                .filter(before -> before.item().equals(sitting.item()))
                .filter(before -> before.startsAt().isBefore(sitting.startsAt()))
                .max(Comparator.comparing(SessionView::startsAt))
                .map(this::pass)
                .filter(pass -> !sitting.plan().date().isAfter(pass.validUntil()))
                .orElse(null);
    }

    private EarlierPass pass(SessionView session) {
        LocalDate date = session.plan().date();
        return new EarlierPass(
                session.no(),
                date,
                date.plusYears(rules.certificateValidityYears()).minusDays(1));
    }

    private static boolean hasPassed(CandidateView candidate) {
        return candidate.result() != null && candidate.result().grade() == Grade.PASSED;
    }
}
