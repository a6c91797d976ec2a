package org.henji.command.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.credential.Credentials;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AppliedItem;
import org.henji.kernel.agency.AppliedRules;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/**
 * What a dossier (申报资料) must show before any office spends time on it: notice 三 and 四, BR-06 … BR-10. Whether what it
 * shows is true is for the county, the prefecture and its panel to find out.
 */
final class DossierRules {

    private final Dossier dossier;
    private final StaffRules staff;
    private final LocalDate today;

    private DossierRules(Dossier dossier, StaffRules staff, LocalDate today) {
        this.dossier = dossier;
        this.staff = staff;
        this.today = today;
    }

    static void check(Uscc agency, Dossier dossier, Credentials credentials, Rules rules, LocalDate today) {
        new DossierRules(dossier, new StaffRules(agency, dossier.staff(), applied(rules), credentials), today).check();
    }

    /** Asked when an agency applies, not again when it corrects: what began under a catalogue goes on under it. */
    static void itemsMustBeOpen(Dossier dossier, ItemCatalogue catalogue) {
        Listed.firstOf(
                dossier.itemCodes(), item -> !catalogue.isOpen(item), FailureCode.ITEM_NOT_PUBLISHED, ItemCode::value);
    }

    /** The numbers that decided; events record them. */
    static AppliedRules applied(Rules rules) {
        return new AppliedRules(rules.assessorsPerItem(), rules.fullTimeManagers());
    }

    private void check() {
        itemsMustBeListedOnce();
        SiteRules.check(dossier.sites(), today);
        itemsMustHaveTheirSite();
        staff.check();
        dossier.itemCodes().forEach(item -> staff.mustHaveEnoughAssessors(item, today));
        materialsMustBeListedOnce();
        materialsMustBeComplete();
        prohibitionsMustBeDeclaredAbsent();
    }

    private void itemsMustBeListedOnce() {
        Listed.noneTwice(
                dossier.items(),
                AppliedItem::item,
                FailureCode.ITEM_APPLIED_TWICE,
                item -> item.item().value());
    }

    private void itemsMustHaveTheirSite() {
        Set<String> sites = dossier.sites().stream().map(Site::siteNo).collect(Collectors.toSet());
        for (AppliedItem applied : dossier.items()) {
            if (!sites.contains(applied.siteNo())) {
                throw new RuleViolated(FailureCode.SITE_UNKNOWN, applied.item().value(), applied.siteNo());
            }
        }
    }

    private void materialsMustBeListedOnce() {
        record File(MaterialType type, Object sha256) {}
        Listed.noneTwice(
                dossier.materials(),
                material -> new File(material.type(), material.sha256()),
                FailureCode.MATERIAL_REPEATED,
                material -> material.type().name());
    }

    private void materialsMustBeComplete() {
        Set<MaterialType> present =
                dossier.materials().stream().map(Material::type).collect(Collectors.toSet());
        Listed.firstOf(
                List.of(MaterialType.values()),
                type -> !present.contains(type),
                FailureCode.MATERIAL_MISSING,
                MaterialType::name);
    }

    private void prohibitionsMustBeDeclaredAbsent() {
        Listed.firstOf(
                List.of(Prohibition.values()),
                prohibition -> !dossier.absentProhibitions().contains(prohibition),
                FailureCode.PROHIBITION_NOT_DENIED,
                Prohibition::name);
    }
}
