package org.henji.command.agency;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Site;
import org.henji.kernel.failure.FailureCode;

/** What must be true of the sites (考核场地) of an applicant as of a filed agency: notice 三(一)3, BR-06. */
final class SiteRules {

    private SiteRules() {}

    static void check(List<Site> sites, LocalDate today) {
        Listed.noneTwice(sites, Site::siteNo, FailureCode.SITE_REPEATED, Site::siteNo);
        Listed.firstOf(sites, site -> site.cameras() == 0, FailureCode.VIDEO_SURVEILLANCE_MISSING, Site::siteNo);
        Listed.firstOf(
                sites,
                site -> site.leasedUntil() != null && site.leasedUntil().isBefore(today),
                FailureCode.LEASE_ENDED,
                Site::siteNo);
    }
}
