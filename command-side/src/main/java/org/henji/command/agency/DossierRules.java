package org.henji.command.agency;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AppliedItem;
import org.henji.kernel.agency.AppliedRules;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/**
 * What a dossier (申报资料) must show before any office spends time on it: notice 三 and 四, BR-06 … BR-10. Whether what it
 * shows is true is for the county, the prefecture and its panel to find out.
 */
final class DossierRules {

    private static final List<StaffRole> ROLES_TO_STAFF = List.of(
            StaffRole.EXAM_AFFAIRS_OFFICER, StaffRole.INTERNAL_SUPERVISOR, StaffRole.TECHNICIAN, StaffRole.IT_OPERATOR);

    private final Dossier dossier;
    private final AppliedRules numbers;
    private final LocalDate today;

    private DossierRules(Dossier dossier, AppliedRules numbers, LocalDate today) {
        this.dossier = dossier;
        this.numbers = numbers;
        this.today = today;
    }

    static void check(Dossier dossier, Rules rules, LocalDate today) {
        new DossierRules(dossier, applied(rules), today).check();
    }

    /** Asked when an agency applies, not again when it corrects: what began under a catalogue goes on under it. */
    static void itemsMustBeOpen(Dossier dossier, ItemCatalogue catalogue) {
        firstOf(dossier.itemCodes(), item -> !catalogue.isOpen(item), FailureCode.ITEM_NOT_PUBLISHED, ItemCode::value);
    }

    /** The numbers that decided; events record them. */
    static AppliedRules applied(Rules rules) {
        return new AppliedRules(rules.assessorsPerItem(), rules.fullTimeManagers());
    }

    private void check() {
        itemsMustBeListedOnce();
        sitesMustBeListedOnce();
        itemsMustHaveTheirSite();
        sitesMustHaveVideoSurveillance();
        leasesMustRun();
        staffMustBeListedOncePerRole();
        staffMustBeIdentified();
        exactlyOneHead();
        enoughFullTimeManagers();
        assessorsMustHaveCredential();
        dossier.itemCodes().forEach(this::enoughAssessors);
        rolesMustBeStaffed();
        materialsMustBeListedOnce();
        materialsMustBeComplete();
        prohibitionsMustBeDeclaredAbsent();
    }

    private void itemsMustBeListedOnce() {
        noneTwice(
                dossier.items(),
                AppliedItem::item,
                FailureCode.ITEM_APPLIED_TWICE,
                item -> item.item().value());
    }

    private void sitesMustBeListedOnce() {
        noneTwice(dossier.sites(), Site::siteNo, FailureCode.SITE_REPEATED, Site::siteNo);
    }

    private void itemsMustHaveTheirSite() {
        Set<String> sites = dossier.sites().stream().map(Site::siteNo).collect(Collectors.toSet());
        for (AppliedItem applied : dossier.items()) {
            if (!sites.contains(applied.siteNo())) {
                throw new RuleViolated(FailureCode.SITE_UNKNOWN, applied.item().value(), applied.siteNo());
            }
        }
    }

    private void sitesMustHaveVideoSurveillance() {
        firstOf(dossier.sites(), site -> site.cameras() == 0, FailureCode.VIDEO_SURVEILLANCE_MISSING, Site::siteNo);
    }

    private void leasesMustRun() {
        firstOf(
                dossier.sites(),
                site -> site.leasedUntil() != null && site.leasedUntil().isBefore(today),
                FailureCode.LEASE_ENDED,
                Site::siteNo);
    }

    private void staffMustBeListedOncePerRole() {
        record Post(Object subject, StaffRole role) {}
        noneTwice(
                dossier.staff(),
                member -> new Post(member.person().subject(), member.role()),
                FailureCode.STAFF_REPEATED,
                member -> member.role().name());
    }

    private void staffMustBeIdentified() {
        dossier.staff()
                .forEach(member ->
                        ParticularsRules.mustBeIdentified(member.role().name(), member.person()));
    }

    private void exactlyOneHead() {
        if (inRole(StaffRole.HEAD).count() != 1) {
            throw new RuleViolated(FailureCode.HEAD_MISSING);
        }
    }

    private void enoughFullTimeManagers() {
        if (inRole(StaffRole.MANAGER).filter(StaffMember::fullTime).count() < numbers.fullTimeManagers()) {
            throw new RuleViolated(FailureCode.TOO_FEW_MANAGERS, String.valueOf(numbers.fullTimeManagers()));
        }
    }

    private void assessorsMustHaveCredential() {
        if (inRole(StaffRole.ASSESSOR).anyMatch(assessor -> assessor.credential() == null)) {
            throw new RuleViolated(FailureCode.ASSESSOR_CREDENTIAL_MISSING);
        }
    }

    private void enoughAssessors(ItemCode item) {
        long assessors = inRole(StaffRole.ASSESSOR)
                .map(StaffMember::credential)
                .filter(credential -> credential != null && isValidFor(credential, item))
                // one credential belongs to one person, whoever else claims it and however it is written
                .map(credential -> normalized(credential.credentialNo()))
                .distinct()
                .count();
        if (assessors < numbers.assessorsPerItem()) {
            throw new RuleViolated(
                    FailureCode.TOO_FEW_ASSESSORS, item.value(), String.valueOf(numbers.assessorsPerItem()));
        }
    }

    private static String normalized(String credentialNo) {
        return Normalizer.normalize(credentialNo, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private boolean isValidFor(AssessorCredential credential, ItemCode item) {
        return credential.items().contains(item) && !credential.validUntil().isBefore(today);
    }

    private void rolesMustBeStaffed() {
        firstOf(
                ROLES_TO_STAFF,
                role -> inRole(role).findAny().isEmpty(),
                FailureCode.STAFF_ROLE_MISSING,
                StaffRole::name);
    }

    private void materialsMustBeListedOnce() {
        record Listed(MaterialType type, Object sha256) {}
        noneTwice(
                dossier.materials(),
                material -> new Listed(material.type(), material.sha256()),
                FailureCode.MATERIAL_REPEATED,
                material -> material.type().name());
    }

    private void materialsMustBeComplete() {
        Set<MaterialType> present =
                dossier.materials().stream().map(Material::type).collect(Collectors.toSet());
        firstOf(
                List.of(MaterialType.values()),
                type -> !present.contains(type),
                FailureCode.MATERIAL_MISSING,
                MaterialType::name);
    }

    private void prohibitionsMustBeDeclaredAbsent() {
        firstOf(
                List.of(Prohibition.values()),
                prohibition -> !dossier.absentProhibitions().contains(prohibition),
                FailureCode.PROHIBITION_NOT_DENIED,
                Prohibition::name);
    }

    private Stream<StaffMember> inRole(StaffRole role) {
        return dossier.staff().stream().filter(member -> member.role() == role);
    }

    private static <T> void noneTwice(
            List<T> things, Function<T, Object> key, FailureCode code, Function<T, String> name) {
        Set<Object> seen = new HashSet<>();
        firstOf(things, thing -> !seen.add(key.apply(thing)), code, name);
    }

    private static <T> void firstOf(List<T> things, Predicate<T> broken, FailureCode code, Function<T, String> name) {
        things.stream().filter(broken).findFirst().ifPresent(thing -> {
            throw new RuleViolated(code, name.apply(thing));
        });
    }
}
