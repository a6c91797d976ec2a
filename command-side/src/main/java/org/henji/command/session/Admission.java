package org.henji.command.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;

/**
 * Whether somebody can be a candidate of a session as it is now.
 *
 * @param assessing who is in its assessor group
 * @param stations how many can be seated
 */
record Admission(CandidateRules rules, Roster roster, Set<Subject> assessing, int stations) {

    /**
     * @param self the number of the candidate who is corrected; 0 of somebody new
     */
    List<CandidateProblem> problems(CandidateData data, int self) {
        List<CandidateProblem> problems = rules.problems(data);
        Subject person = data.person().subject();
        roster.numberOf(person)
                .filter(number -> number != self)
                .ifPresent(number -> problems.add(CandidateProblem.in(
                        CandidateField.ID_NUMBER, FailureCode.CANDIDATE_ALREADY_REGISTERED, String.valueOf(number))));
        if (assessing.contains(person)) {
            problems.add(CandidateProblem.in(CandidateField.ID_NUMBER, FailureCode.CANDIDATE_ASSESSES));
        }
        return problems;
    }

    /** Whether so many more would find no station. */
    boolean isTooMuchFor(int more) {
        return roster.inTheRunning() + more > stations;
    }

    CandidateProblem tooMany() {
        return CandidateProblem.of(FailureCode.CANDIDATES_TOO_MANY, String.valueOf(stations));
    }

    /** The good and the bad rows of a workbook; the good ones are numbered on from those who are registered. */
    Sorted sort(List<CandidateRow> rows, List<RowProblem> unreadable) {
        List<Candidate> good = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>(unreadable);
        Map<Subject, Integer> seen = new HashMap<>();
        for (CandidateRow row : rows) {
            List<CandidateProblem> found = problems(row.candidate(), 0);
            Integer earlier = seen.putIfAbsent(row.candidate().person().subject(), row.row());
            if (earlier != null) {
                found.add(CandidateProblem.in(
                        CandidateField.ID_NUMBER, FailureCode.CANDIDATE_REPEATED, String.valueOf(earlier)));
            }
            if (found.isEmpty() && isTooMuchFor(good.size() + 1)) {
                found.add(tooMany());
            }
            if (found.isEmpty()) {
                good.add(row.candidate().as(roster.size() + good.size() + 1));
            }
            found.forEach(problem -> problems.add(problem.at(row.row())));
        }
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new Sorted(good, problems);
    }

    record Sorted(List<Candidate> good, List<RowProblem> problems) {

        int badRows() {
            return Math.toIntExact(
                    problems.stream().map(RowProblem::row).distinct().count());
        }
    }
}
