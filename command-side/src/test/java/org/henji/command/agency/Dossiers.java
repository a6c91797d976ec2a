package org.henji.command.agency;

import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.site;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;
import static org.henji.kernel.credential.CredentialEvents.VALID_FROM;
import static org.henji.kernel.credential.CredentialEvents.VALID_UNTIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.henji.command.Acts;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.credential.Credentials;
import org.henji.kernel.agency.AppliedItem;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.agency.Tenure;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/** Dossiers that are not what they should be, each in one way. */
final class Dossiers {

    /** What is wrong, and how it is refused. */
    record Broken(String how, Dossier dossier, Failure failure) {

        @Override
        public String toString() {
            return how;
        }
    }

    /** Credentials of the first assessor of the usual roster, each good for less than the usual one. */
    private static final CredentialNo FOR_NOODLES = new CredentialNo("KP-31");

    private static final CredentialNo EXPIRED = new CredentialNo("KP-32");
    private static final CredentialNo ON_ITS_LAST_DAY = new CredentialNo("KP-33");
    private static final CredentialNo NOT_YET_VALID = new CredentialNo("KP-34");
    private static final CredentialNo SUSPENDED = new CredentialNo("KP-35");
    private static final CredentialNo REVOKED = new CredentialNo("KP-36");
    private static final CredentialNo NOT_AN_ASSESSORS = new CredentialNo("WD-37");

    /** The internal supervisor of the usual roster is that of another agency by this one. */
    private static final CredentialNo OF_ANOTHER_AGENCY = new CredentialNo("ND-38");

    private Dossiers() {}

    /** Both items of the usual dossier are open, {@code HOUSEKEEPING} is suspended. */
    static ItemCatalogue catalogue() {
        return Acts.catalogue(
                published(NOODLES), published(PAPER_CUTTING), published(HOUSEKEEPING), suspended(HOUSEKEEPING));
    }

    /** What the usual roster names, and what the broken ones name. */
    static CredentialEvent[] credentials() {
        LocalDate today = Acts.TODAY;
        return Stream.concat(
                        CredentialEvents.all(),
                        Stream.of(
                                ofFirstAssessor(FOR_NOODLES, List.of(NOODLES), VALID_FROM, VALID_UNTIL),
                                ofFirstAssessor(EXPIRED, ITEMS, VALID_FROM, today.minusDays(1)),
                                ofFirstAssessor(ON_ITS_LAST_DAY, ITEMS, VALID_FROM, today),
                                ofFirstAssessor(NOT_YET_VALID, ITEMS, today.plusDays(1), VALID_UNTIL),
                                ofFirstAssessor(SUSPENDED, ITEMS, VALID_FROM, VALID_UNTIL),
                                CredentialEvents.suspended(SUSPENDED),
                                ofFirstAssessor(REVOKED, ITEMS, VALID_FROM, VALID_UNTIL),
                                CredentialEvents.revoked(REVOKED),
                                supervisor(NOT_AN_ASSESSORS, StaffRole.ASSESSOR, USCC),
                                supervisor(OF_ANOTHER_AGENCY, StaffRole.INTERNAL_SUPERVISOR, OTHER_USCC)))
                .toArray(CredentialEvent[]::new);
    }

    static Credentials register() {
        return Acts.credentials(credentials());
    }

    private static CredentialIssued ofFirstAssessor(
            CredentialNo credential, List<ItemCode> items, LocalDate validFrom, LocalDate validUntil) {
        return new CredentialIssued(
                credential,
                CredentialKind.ASSESSOR,
                first(StaffRole.ASSESSOR).person(),
                items,
                null,
                validFrom,
                validUntil,
                AT);
    }

    private static CredentialIssued supervisor(CredentialNo credential, StaffRole role, Uscc agency) {
        return new CredentialIssued(
                credential,
                CredentialKind.INTERNAL_SUPERVISOR,
                first(role).person(),
                List.of(),
                agency,
                VALID_FROM,
                VALID_UNTIL,
                AT);
    }

    static Stream<Broken> broken() {
        return Stream.of(
                        sites(),
                        brokenStaff(),
                        Stream.of(MaterialType.values())
                                .map(type -> broken(
                                        "without " + type,
                                        withMaterials(filtered(dossier().materials(), file -> file.type() != type)),
                                        FailureCode.MATERIAL_MISSING,
                                        type.name())),
                        Stream.of(Prohibition.values())
                                .map(prohibition -> broken(
                                        prohibition + " not denied",
                                        withAbsentProhibitions(
                                                filtered(List.of(Prohibition.values()), other -> other != prohibition)),
                                        FailureCode.PROHIBITION_NOT_DENIED,
                                        prohibition.name())),
                        Stream.of(broken(
                                "a file twice",
                                withMaterials(twice(dossier().materials())),
                                FailureCode.MATERIAL_REPEATED,
                                dossier().materials().getFirst().type().name())),
                        files())
                .flatMap(some -> some);
    }

    private static Stream<Broken> files() {
        Material form = dossier().materials().getFirst();
        Sha256 unknown = new Sha256("0".repeat(64));
        return Stream.of(
                withForm(FailureCode.FILE_NOT_UPLOADED, unknown, form.mediaType(), form.size()),
                withForm(FailureCode.FILE_DIFFERS, form.sha256(), "image/png", form.size()),
                withForm(FailureCode.FILE_DIFFERS, form.sha256(), form.mediaType(), form.size() + 1));
    }

    private static Broken withForm(FailureCode code, Sha256 sha256, String mediaType, long size) {
        List<Material> materials = new ArrayList<>(dossier().materials());
        Material form = materials.getFirst();
        materials.set(0, new Material(form.type(), form.title(), sha256, mediaType, size));
        return broken(
                "a form of " + size + " bytes, " + mediaType + ", " + sha256,
                withMaterials(materials),
                code,
                form.type().name(),
                sha256.value());
    }

    /** Only for an application: a resubmission with other items is refused before anything else is looked at. */
    static Stream<Broken> brokenItems() {
        return Stream.of(
                broken(
                        "an item twice",
                        withItems(twice(dossier().items())),
                        FailureCode.ITEM_APPLIED_TWICE,
                        NOODLES.value()),
                broken(
                        "an item that was never published",
                        dossier(List.of(new ItemCode("ZX-01-999"))),
                        FailureCode.ITEM_NOT_PUBLISHED,
                        "ZX-01-999"),
                broken(
                        "a suspended item",
                        dossier(List.of(NOODLES, HOUSEKEEPING)),
                        FailureCode.ITEM_NOT_PUBLISHED,
                        HOUSEKEEPING.value()));
    }

    private static Stream<Broken> sites() {
        Site site = site();
        Site blind = new Site(
                "B2",
                site.address(),
                site.areaSquareMetres(),
                site.stations(),
                0,
                0,
                site.tenure(),
                site.leasedUntil());
        return Stream.of(
                broken("a site twice", withSites(List.of(site, site)), FailureCode.SITE_REPEATED, site.siteNo()),
                broken(
                        "an item without its site",
                        withItems(List.of(
                                new AppliedItem(NOODLES, site.siteNo(), 100),
                                new AppliedItem(PAPER_CUTTING, "C3", 100))),
                        FailureCode.SITE_UNKNOWN,
                        PAPER_CUTTING.value(),
                        "C3"),
                broken(
                        "a site without cameras",
                        withSites(List.of(site, blind)),
                        FailureCode.VIDEO_SURVEILLANCE_MISSING,
                        "B2"),
                broken(
                        "a lease that ended yesterday",
                        withSites(List.of(leasedUntil(site, Acts.TODAY.minusDays(1)))),
                        FailureCode.LEASE_ENDED,
                        site.siteNo()));
    }

    private static Site leasedUntil(Site site, LocalDate lastDay) {
        return new Site(
                site.siteNo(),
                site.address(),
                site.areaSquareMetres(),
                site.stations(),
                site.cameras(),
                site.recordingDays(),
                Tenure.LEASED,
                lastDay);
    }

    /** Only where BR-07 is what is broken. */
    static Stream<Broken> brokenStaff() {
        return Stream.concat(staff(), rolesMissing());
    }

    private static Stream<Broken> rolesMissing() {
        return Stream.of(
                        StaffRole.EXAM_AFFAIRS_OFFICER,
                        StaffRole.INTERNAL_SUPERVISOR,
                        StaffRole.TECHNICIAN,
                        StaffRole.IT_OPERATOR)
                .map(role -> broken(
                        "without " + role, withStaff(without(role)), FailureCode.STAFF_ROLE_MISSING, role.name()));
    }

    private static Stream<Broken> staff() {
        StaffMember head = first(StaffRole.HEAD);
        StaffMember manager = first(StaffRole.MANAGER);
        StaffMember assessor = first(StaffRole.ASSESSOR);
        PersonalData somebody = head.person();
        return Stream.of(
                broken(
                        "somebody twice in one role",
                        withStaff(with(manager)),
                        FailureCode.STAFF_REPEATED,
                        StaffRole.MANAGER.name()),
                broken(
                        "somebody without ID number",
                        withStaff(changed(
                                manager,
                                member -> new StaffMember(
                                        new PersonalData(
                                                somebody.subject(), somebody.name(), null, somebody.phone(), null),
                                        member.role(),
                                        member.fullTime(),
                                        null,
                                        null))),
                        FailureCode.PERSON_INCOMPLETE,
                        StaffRole.MANAGER.name(),
                        "idNumber"),
                broken("no head", withStaff(without(StaffRole.HEAD)), FailureCode.HEAD_MISSING),
                broken(
                        "two heads",
                        withStaff(with(new StaffMember(manager.person(), StaffRole.HEAD, false, null, null))),
                        FailureCode.HEAD_MISSING),
                broken(
                        "one full-time manager",
                        withStaff(changed(
                                manager, member -> new StaffMember(member.person(), member.role(), false, null, null))),
                        FailureCode.TOO_FEW_MANAGERS,
                        "2"),
                broken(
                        "an assessor without credential",
                        withStaff(changed(assessor, member -> withCredential(member, (AssessorCredential) null))),
                        FailureCode.ASSESSOR_CREDENTIAL_MISSING),
                tooFew("two assessors for the second item", FOR_NOODLES, PAPER_CUTTING),
                tooFew("a credential that ended yesterday", EXPIRED, NOODLES),
                tooFew("a credential that begins tomorrow", NOT_YET_VALID, NOODLES),
                tooFew("a suspended credential", SUSPENDED, NOODLES),
                tooFew("a revoked credential", REVOKED, NOODLES),
                named("a credential that nobody issued", "KP-39", FailureCode.CREDENTIAL_UNKNOWN),
                named("what is no number of a credential", "第3号", FailureCode.CREDENTIAL_UNKNOWN),
                named("the credential of another", "KP-4", FailureCode.CREDENTIAL_OF_ANOTHER),
                named("the credential of another, written in another way", " kp-4", FailureCode.CREDENTIAL_OF_ANOTHER),
                named(
                        "a supervisor's credential of an assessor",
                        NOT_AN_ASSESSORS.value(),
                        FailureCode.CREDENTIAL_KIND_WRONG),
                broken(
                        "an internal supervisor of another agency",
                        withStaff(changed(
                                first(StaffRole.INTERNAL_SUPERVISOR),
                                member -> withCredential(member, OF_ANOTHER_AGENCY.value()))),
                        FailureCode.CREDENTIAL_KIND_WRONG,
                        OF_ANOTHER_AGENCY.value()));
    }

    private static Broken tooFew(String how, CredentialNo credential, ItemCode item) {
        return broken(how, withFirstAssessorBy(credential.value()), FailureCode.TOO_FEW_ASSESSORS, item.value(), "3");
    }

    private static Broken named(String how, String credential, FailureCode code) {
        return broken(how, withFirstAssessorBy(credential), code, credential);
    }

    /** The last day of a credential is a valid one. */
    static Dossier withCredentialEndingToday() {
        return withFirstAssessorBy(ON_ITS_LAST_DAY.value());
    }

    /** As a person may write it. */
    static Dossier withCredentialsWrittenInOtherWays() {
        return withStaff(changed(first(StaffRole.ASSESSOR), member -> withCredential(member, " ｋｐ-3 ")));
    }

    private static Dossier withFirstAssessorBy(String credential) {
        return withStaff(changed(first(StaffRole.ASSESSOR), member -> withCredential(member, credential)));
    }

    /** What the roster says of the credential is right, and makes no difference. */
    private static StaffMember withCredential(StaffMember member, String number) {
        return withCredential(member, new AssessorCredential(number, ITEMS, VALID_UNTIL));
    }

    private static StaffMember withCredential(StaffMember member, @Nullable AssessorCredential credential) {
        return new StaffMember(member.person(), member.role(), member.fullTime(), member.position(), credential);
    }

    private static StaffMember first(StaffRole role) {
        return dossier().staff().stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static List<StaffMember> without(StaffRole role) {
        return filtered(dossier().staff(), member -> member.role() != role);
    }

    private static List<StaffMember> with(StaffMember another) {
        List<StaffMember> staff = new ArrayList<>(dossier().staff());
        staff.add(another);
        return staff;
    }

    private static List<StaffMember> changed(StaffMember one, UnaryOperator<StaffMember> change) {
        return dossier().staff().stream()
                .map(member -> member.equals(one) ? change.apply(member) : member)
                .toList();
    }

    private static <T> List<T> filtered(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static <T> List<T> twice(List<T> list) {
        List<T> longer = new ArrayList<>(list);
        longer.add(list.getFirst());
        return longer;
    }

    private static Dossier withItems(List<AppliedItem> items) {
        Dossier all = dossier();
        return new Dossier(items, all.staff(), all.sites(), all.materials(), all.absentProhibitions());
    }

    private static Dossier withStaff(List<StaffMember> staff) {
        Dossier all = dossier();
        return new Dossier(all.items(), staff, all.sites(), all.materials(), all.absentProhibitions());
    }

    private static Dossier withSites(List<Site> sites) {
        Dossier all = dossier();
        return new Dossier(all.items(), all.staff(), sites, all.materials(), all.absentProhibitions());
    }

    private static Dossier withMaterials(List<Material> materials) {
        Dossier all = dossier();
        return new Dossier(all.items(), all.staff(), all.sites(), materials, all.absentProhibitions());
    }

    private static Dossier withAbsentProhibitions(List<Prohibition> prohibitions) {
        Dossier all = dossier();
        return new Dossier(all.items(), all.staff(), all.sites(), all.materials(), prohibitions);
    }

    private static Broken broken(String how, Dossier dossier, FailureCode code, String... arguments) {
        return new Broken(how, dossier, Failure.of(code, arguments));
    }
}
