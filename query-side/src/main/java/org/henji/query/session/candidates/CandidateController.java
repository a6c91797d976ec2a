package org.henji.query.session.candidates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Result;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.platform.message.RequestTrail;
import org.henji.query.person.Applicants;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the candidates of a session to who sees the session; who they are, to those who have to do with them. */
@Controller
class CandidateController {

    private final Candidates candidates;
    private final Sessions sessions;
    private final EarlierPasses earlierPasses;

    CandidateController(Candidates candidates, Sessions sessions, EarlierPasses earlierPasses) {
        this.candidates = candidates;
        this.sessions = sessions;
        this.earlierPasses = earlierPasses;
    }

    @SchemaMapping(typeName = "Session")
    Connection<CandidateView> candidates(
            SessionView session,
            @Argument @Nullable CandidateFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return candidates
                .rows()
                .page(
                        Candidates.selection(session.no(), filter == null ? CandidateFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Session")
    @Nullable
    CandidateView candidate(SessionView session, @Argument int candidate) {
        return candidates.find(session.no(), candidate).orElse(null);
    }

    @SchemaMapping(typeName = "Candidate")
    @Nullable
    PersonalData person(CandidateView candidate, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) ? candidate.person() : null;
    }

    @SchemaMapping(typeName = "Candidate")
    @Nullable
    PersonalProfile profile(CandidateView candidate, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) ? candidate.profile() : null;
    }

    @SchemaMapping(typeName = "Candidate")
    @Nullable
    Photo photo(CandidateView candidate, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        // it has been deleted, or is kept for the sake of somebody else
        boolean forgotten = candidate.person().isErased();
        return Applicants.areShownTo(trail.requireActor()) && !forgotten ? candidate.photo() : null;
    }

    @SchemaMapping(typeName = "Candidate")
    @Nullable
    PersonalText reason(CandidateView candidate, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) ? candidate.reason() : null;
    }

    @SchemaMapping(typeName = "CandidateMisconduct")
    @Nullable
    PersonalText facts(Misconduct misconduct, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Applicants.areShownTo(trail.requireActor()) ? misconduct.facts() : null;
    }

    /** What was scored is a result when it has been checked, and none while the score book was returned. */
    @BatchMapping(typeName = "Candidate", field = "result")
    Map<CandidateView, Result> results(List<CandidateView> views) {
        Map<SessionNo, SessionView> found =
                sessions.find(views.stream().map(CandidateView::session).toList());
        Map<CandidateView, Result> byCandidate = new HashMap<>();
        views.forEach(view -> {
            SessionView session = Objects.requireNonNull(found.get(view.session()));
            byCandidate.put(view, session.scores().hasResults() ? view.result() : null);
        });
        return byCandidate;
    }

    @BatchMapping(typeName = "Candidate", field = "earlierPass")
    Map<CandidateView, EarlierPass> earlierPasses(List<CandidateView> views) {
        return earlierPasses.of(views);
    }
}
