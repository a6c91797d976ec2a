package org.henji.query.root;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.query.infrastructure.TestStream;

/**
 * What has happened before the tests of the GraphQL API: three items; in {@link AgencyEvents#COUNTY} an agency with one application
 * forwarded, one returned and one waiting; agencies with one application each in the county beside it, in another prefecture, and in
 * a prefecture without counties.
 */
final class Story {

    static final Uscc HERE = AgencyEvents.USCC;
    static final Uscc BESIDE = AgencyEvents.PRIVATE_NON_ENTERPRISE;
    static final Uscc ELSEWHERE = AgencyEvents.OTHER_USCC;
    static final Uscc WITHOUT_COUNTY = new Uscc("91620102MA7EDU013T");
    static final RegionCode COUNTY_ELSEWHERE = new RegionCode("620922");

    static final ApplicationNo FORWARDED = ApplicationNo.of(HERE, 1);
    static final ApplicationNo RETURNED = ApplicationNo.of(HERE, 2);
    static final ApplicationNo WAITING = ApplicationNo.of(HERE, 3);

    static final Instant APPLIED_AT = AgencyEvents.AT;

    static final Actor DEPARTMENT = official(Level.DEPARTMENT);
    static final Actor CENTER = official(Level.CENTER);
    static final Actor AUDITOR = official(Level.AUDITOR);
    static final Actor INTEGRATOR = official(Level.INTEGRATOR);
    static final Actor COUNTY = new Actor("county-clerk", Office.county(AgencyEvents.COUNTY), "经办人");
    static final Actor OTHER_COUNTY = new Actor("other-clerk", Office.county(AgencyEvents.OTHER_COUNTY), null);
    static final Actor PREFECTURE = new Actor("prefecture-clerk", Office.prefecture(AgencyEvents.PREFECTURE), null);
    static final Actor OTHER_PREFECTURE =
            new Actor("far-clerk", Office.prefecture(AgencyEvents.OTHER_PREFECTURE), null);
    static final Actor AGENCY = agency(HERE);

    private final TestStream stream;
    private final long position;

    Story(TestStream stream) {
        this.stream = stream;
        stream.append(
                DEPARTMENT,
                CatalogueEvents.published(CatalogueEvents.NOODLES),
                CatalogueEvents.published(CatalogueEvents.PAPER_CUTTING),
                CatalogueEvents.suspended(CatalogueEvents.PAPER_CUTTING),
                new ItemPublished(
                        CatalogueEvents.HOUSEKEEPING,
                        CatalogueEvents.name(CatalogueEvents.HOUSEKEEPING),
                        ItemCategory.SERVICES,
                        CatalogueEvents.EDITION,
                        false,
                        "ministry list",
                        CatalogueEvents.AT),
                CatalogueEvents.retired(CatalogueEvents.HOUSEKEEPING));
        register(HERE, AgencyEvents.COUNTY);
        register(BESIDE, AgencyEvents.OTHER_COUNTY);
        register(ELSEWHERE, COUNTY_ELSEWHERE);
        register(WITHOUT_COUNTY, AgencyEvents.PREFECTURE_WITHOUT_COUNTIES);
        apply(FORWARDED, HERE, AgencyEvents.COUNTY, 0);
        stream.append(COUNTY, new ApplicationForwarded(FORWARDED, "材料齐全", APPLIED_AT.plus(Duration.ofHours(1))));
        apply(RETURNED, HERE, AgencyEvents.COUNTY, 2, CatalogueEvents.HOUSEKEEPING);
        stream.append(
                COUNTY,
                new ApplicationReturned(RETURNED, Reviewer.COUNTY, "缺少租赁合同", APPLIED_AT.plus(Duration.ofHours(3))));
        apply(WAITING, HERE, AgencyEvents.COUNTY, 4, CatalogueEvents.PAPER_CUTTING);
        apply(ApplicationNo.of(BESIDE, 1), BESIDE, AgencyEvents.OTHER_COUNTY, 5);
        apply(ApplicationNo.of(ELSEWHERE, 1), ELSEWHERE, COUNTY_ELSEWHERE, 6);
        position =
                apply(ApplicationNo.of(WITHOUT_COUNTY, 1), WITHOUT_COUNTY, AgencyEvents.PREFECTURE_WITHOUT_COUNTIES, 7);
    }

    /** Where the story ends; whoever reads with it sees all of it. */
    long position() {
        return position;
    }

    long head() {
        return stream.head();
    }

    static Actor agency(Uscc uscc) {
        return new Actor("agency-clerk", Office.agency(uscc), null);
    }

    /** An agency applies some hours after the story began. */
    long apply(ApplicationNo no, Uscc uscc, RegionCode region, int hours, ItemCode... items) {
        boolean hasCounty = !Regions.prefectureOf(region).code().equals(region);
        List<ItemCode> appliedFor = items.length == 0 ? AgencyEvents.ITEMS : List.of(items);
        return stream.append(
                agency(uscc),
                new FilingApplied(
                        no,
                        uscc,
                        AgencyEvents.NAME,
                        region,
                        Regions.prefectureOf(region).code(),
                        hasCounty ? Reviewer.COUNTY : Reviewer.PREFECTURE,
                        AgencyEvents.dossier(appliedFor),
                        AgencyEvents.RULES,
                        APPLIED_AT.plus(Duration.ofHours(hours))));
    }

    /** Something happens that changes no row: an agency states the particulars that it has stated before. */
    long confirm(MetaData trail) {
        return stream.append(
                trail,
                List.of(new ParticularsChanged(
                        WITHOUT_COUNTY,
                        AgencyEvents.particulars(AgencyEvents.NAME, AgencyEvents.PREFECTURE_WITHOUT_COUNTIES),
                        AgencyEvents.AT)));
    }

    private void register(Uscc uscc, RegionCode region) {
        stream.append(
                agency(uscc),
                new AgencyRegistered(
                        uscc,
                        AgencyEvents.particulars(AgencyEvents.NAME, region),
                        FilingHandling.NORMAL,
                        AgencyEvents.AT));
    }

    private static Actor official(Level level) {
        return new Actor("official", Office.provincial(level), null);
    }
}
