package org.henji.query.session.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SupervisorOnDuty;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.agency.directory.AgencyView;
import org.henji.query.catalogue.specifications.SpecificationView;
import org.henji.query.catalogue.specifications.Specifications;
import org.henji.query.credential.CredentialRegister;
import org.henji.query.credential.CredentialView;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows sessions on the desks. */
@Controller
class SessionController {

    private final Sessions sessions;
    private final Specifications specifications;
    private final CredentialRegister register;
    private final AgencyDirectory directory;
    private final Rules rules;

    SessionController(
            Sessions sessions,
            Specifications specifications,
            CredentialRegister register,
            AgencyDirectory directory,
            Rules rules) {
        this.directory = directory;
        this.sessions = sessions;
        this.specifications = specifications;
        this.register = register;
        this.rules = rules;
    }

    @SchemaMapping(typeName = "SessionDesk")
    Connection<SessionView> sessions(
            Desk desk,
            @Argument @Nullable SessionFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return sessions.rows()
                .page(
                        Sessions.selection(desk, filter == null ? SessionFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    /** Nothing tells a session of another territory from one that does not exist. */
    @SchemaMapping(typeName = "SessionDesk")
    @Nullable
    SessionView session(Desk desk, @Argument String no) {
        return sessions.find(desk, SessionNo.parse(no)).orElse(null);
    }

    @BatchMapping(typeName = "Session", field = "specification")
    Map<SessionView, SpecificationView> specifications(List<SessionView> views) {
        Map<SpecificationNo, SpecificationView> found = specificationsOf(views);
        Map<SessionView, SpecificationView> bySession = new HashMap<>();
        views.forEach(view -> bySession.put(view, found.get(view.specification())));
        return bySession;
    }

    @BatchMapping(typeName = "Session", field = "missing")
    Map<SessionView, Set<SessionStep>> missing(List<SessionView> views) {
        Map<SpecificationNo, SpecificationView> found = specificationsOf(views);
        Map<SessionView, Set<SessionStep>> bySession = new HashMap<>();
        views.forEach(view -> bySession.put(
                view, view.missing(assessorsNeeded(Optional.ofNullable(found.get(view.specification()))))));
        return bySession;
    }

    @BatchMapping(typeName = "Session", field = "agencyName")
    Map<SessionView, String> agencyNames(List<SessionView> views) {
        return ofAgencies(views, (view, agency) -> agency.name());
    }

    @BatchMapping(typeName = "Session", field = "site")
    Map<SessionView, Site> sites(List<SessionView> views) {
        return ofAgencies(
                views,
                (view, agency) -> agency.filings().sites().stream()
                        .filter(site -> site.siteNo().equals(view.plan().siteNo()))
                        .findFirst()
                        .orElse(null));
    }

    @SchemaMapping(typeName = "Session")
    RosterCounts counts(SessionView session) {
        return RosterCounts.of(session);
    }

    @BatchMapping(typeName = "GroupMember", field = "holder")
    Map<GroupMember, PersonalData> assessors(List<GroupMember> members) {
        Map<CredentialNo, CredentialView> found =
                register.find(members.stream().map(GroupMember::credential).toList());
        Map<GroupMember, PersonalData> holders = new HashMap<>();
        members.forEach(member -> holders.put(member, holder(found.get(member.credential()))));
        return holders;
    }

    @BatchMapping(typeName = "SupervisorOnDuty", field = "holder")
    Map<SupervisorOnDuty, PersonalData> supervisors(List<SupervisorOnDuty> supervisors) {
        Map<CredentialNo, CredentialView> found = register.find(
                supervisors.stream().map(SupervisorOnDuty::credential).toList());
        Map<SupervisorOnDuty, PersonalData> holders = new HashMap<>();
        supervisors.forEach(supervisor -> holders.put(supervisor, holder(found.get(supervisor.credential()))));
        return holders;
    }

    private <T> Map<SessionView, T> ofAgencies(
            List<SessionView> views, BiFunction<SessionView, AgencyView, @Nullable T> asked) {
        Map<Uscc, AgencyView> agencies =
                directory.find(views.stream().map(SessionView::uscc).toList());
        Map<SessionView, T> bySession = new HashMap<>();
        views.forEach(view -> {
            AgencyView agency = agencies.get(view.uscc());
            bySession.put(view, agency == null ? null : asked.apply(view, agency));
        });
        return bySession;
    }

    private static @Nullable PersonalData holder(@Nullable CredentialView credential) {
        return credential == null ? null : credential.holder();
    }

    private Map<SpecificationNo, SpecificationView> specificationsOf(List<SessionView> views) {
        return specifications.find(
                views.stream().map(SessionView::specification).toList());
    }

    private int assessorsNeeded(Optional<SpecificationView> specification) {
        return Math.max(
                rules.assessorsPerGroup(),
                specification.map(found -> found.content().assessors()).orElse(0));
    }
}
