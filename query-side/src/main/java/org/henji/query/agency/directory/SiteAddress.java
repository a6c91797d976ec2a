package org.henji.query.agency.directory;

/** Where a site is: what the public needs to find it. */
public record SiteAddress(String siteNo, String address) {}
