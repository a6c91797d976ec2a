package org.henji.kernel.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProvinciallyApproved;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemResumed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemRetired;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSubmittedToMinistry;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.catalogue.AssessmentItemEvent.MinistryConsentRecorded;
import org.henji.kernel.catalogue.CatalogueEditionEvent.EditionImported;
import org.henji.kernel.region.RegionCode;

/** Events of the catalogue for tests. */
public final class CatalogueEvents {

    /** A Monday at nine in the morning, Beijing time. */
    public static final Instant AT = Instant.parse("2026-03-02T01:00:00.123Z");

    public static final ItemCode NOODLES = new ItemCode("ZX-01-001");
    public static final ItemCode PAPER_CUTTING = new ItemCode("ZX-02-002");
    /** An item that the other fixtures do not use. */
    public static final ItemCode HOUSEKEEPING = new ItemCode("ZX-04-007");

    public static final EditionNo EDITION = new EditionNo("2023-1");
    public static final String BASIS = "sample data for tests";

    private CatalogueEvents() {}

    public static ItemPublished published() {
        return published(NOODLES);
    }

    public static ItemPublished published(ItemCode item) {
        return published(item, name(item), category(item));
    }

    public static ItemPublished published(ItemCode item, String name, ItemCategory category) {
        return new ItemPublished(item, name, category, EDITION, true, BASIS, AT);
    }

    /** Proposed by 兰州市. */
    public static ItemProposed proposed(ItemCode item) {
        return new ItemProposed(item, name(item), category(item), new RegionCode("620100"), "本地需求量大，操作简单易学", false, AT);
    }

    public static ItemProvinciallyApproved provinciallyApproved(ItemCode item) {
        return new ItemProvinciallyApproved(item, "同意", AT);
    }

    public static ItemProposalRefused proposalRefused(ItemCode item) {
        return new ItemProposalRefused(item, false, "与现有项目重复", AT);
    }

    public static ItemSubmittedToMinistry submittedToMinistry(ItemCode item) {
        return new ItemSubmittedToMinistry(item, "示例函〔2026〕1号", LocalDate.of(2026, 3, 2), AT);
    }

    public static MinistryConsentRecorded consented(ItemCode item) {
        return new MinistryConsentRecorded(item, "示例复函〔2026〕2号", LocalDate.of(2026, 3, 2), AT);
    }

    public static ItemSuspended suspended() {
        return suspended(NOODLES);
    }

    public static ItemSuspended suspended(ItemCode item) {
        return new ItemSuspended(item, "specification under revision", AT);
    }

    public static ItemResumed resumed() {
        return resumed(NOODLES);
    }

    public static ItemResumed resumed(ItemCode item) {
        return new ItemResumed(item, "specification revised", AT);
    }

    public static ItemRetired retired() {
        return retired(NOODLES);
    }

    public static ItemRetired retired(ItemCode item) {
        return new ItemRetired(item, "became part of an occupation", AT);
    }

    public static EditionImported imported() {
        return new EditionImported(EDITION, "catalogue.csv", "0".repeat(64), true, 44, 0, AT);
    }

    /** A name of its own for every code. */
    public static String name(ItemCode item) {
        return switch (item.value()) {
            case "ZX-01-001" -> "兰州牛肉拉面制作";
            case "ZX-02-002" -> "剪纸";
            case "ZX-04-007" -> "家庭保洁";
            default -> "测试项目" + item.value();
        };
    }

    public static ItemCategory category(ItemCode item) {
        return switch (item.value().substring(3, 5)) {
            case "01" -> ItemCategory.FOOD;
            case "02" -> ItemCategory.HANDICRAFT;
            case "03" -> ItemCategory.FARMING;
            case "04" -> ItemCategory.SERVICES;
            default -> ItemCategory.TECHNICAL;
        };
    }
}
