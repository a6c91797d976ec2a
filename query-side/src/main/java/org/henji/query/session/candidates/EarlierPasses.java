package org.henji.query.session.candidates;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.certificate.Validity;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.query.certificate.register.CertificateStanding;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who sits in an item that they have passed already, and may hold a valid certificate for: a warning for whoever reviews the candidates, and no refusal. */
@Component
class EarlierPasses {

    private final Candidates candidates;
    private final Sessions sessions;
    private final Certificates certificates;
    private final Rules rules;

    EarlierPasses(Candidates candidates, Sessions sessions, Certificates certificates, Rules rules) {
        this.candidates = candidates;
        this.sessions = sessions;
        this.certificates = certificates;
        this.rules = rules;
    }

    /** For each of the candidates the last one, where there is any: three queries however many. */
    Map<CandidateView, EarlierPass> of(List<CandidateView> views) {
        List<Subject> people =
                views.stream().map(CandidateView::subject).distinct().toList();
        Map<Subject, List<CandidateView>> passed = candidates.of(people).stream()
                .filter(EarlierPasses::hasPassed)
                .collect(Collectors.groupingBy(CandidateView::subject));
        Map<Subject, List<CertificateView>> held =
                certificates.ofSubjects(people).stream().collect(Collectors.groupingBy(CertificateView::subject));
        Map<SessionNo, SessionView> known = sessions.find(
                Stream.concat(views.stream(), passed.values().stream().flatMap(List::stream))
                        .map(CandidateView::session)
                        .toList());
        Map<CandidateView, EarlierPass> found = new HashMap<>();
        views.forEach(view -> found.put(
                view,
                last(
                        Objects.requireNonNull(known.get(view.session())),
                        passed.getOrDefault(view.subject(), List.of()).stream()
                                .map(pass -> Objects.requireNonNull(known.get(pass.session())))
                                .toList(),
                        held.getOrDefault(view.subject(), List.of()))));
        return found;
    }

    /** Of a pass for which there is a certificate, the certificate tells: it may have been revoked, or end on another day. */
    private @Nullable EarlierPass last(SessionView sitting, List<SessionView> passed, List<CertificateView> held) {
        LocalDate day = sitting.plan().date();
        Set<SessionNo> certified = held.stream()
                .flatMap(certificate -> Stream.ofNullable(certificate.session()))
                .collect(Collectors.toSet());
        Stream<EarlierPass> expected = passed.stream()
                .filter(before -> before.scores().isFinal())
                .filter(before -> before.item().equals(sitting.item()))
                .filter(before -> before.startsAt().isBefore(sitting.startsAt()))
                .filter(before -> !certified.contains(before.no()))
                .map(this::pass);
        Stream<EarlierPass> certain = held.stream()
                .filter(certificate -> certificate.standing() == CertificateStanding.VALID)
                .filter(certificate -> sitting.item().equals(certificate.item()))
                .filter(certificate -> !sitting.no().equals(certificate.session()))
                .map(EarlierPass::of)
                .filter(pass -> !pass.date().isAfter(day));
        return Stream.concat(expected, certain)
                .filter(pass -> !day.isAfter(pass.validUntil()))
                .max(Comparator.comparing(EarlierPass::date))
                .orElse(null);
    }

    private EarlierPass pass(SessionView session) {
        LocalDate date = session.plan().date();
        return new EarlierPass(session.no(), date, null, Validity.lastDay(date, rules.certificateValidityYears()));
    }

    private static boolean hasPassed(CandidateView candidate) {
        return candidate.result() != null && candidate.result().grade() == Grade.PASSED;
    }
}
