package org.henji.query.session.print;

/**
 * What stands at the head of every print of a session.
 *
 * @param site number of the agency's site
 * @param address of the site
 * @param date the day, in Chinese
 * @param time from and to
 */
record SessionHead(String session, String item, String agency, String site, String address, String date, String time) {}
