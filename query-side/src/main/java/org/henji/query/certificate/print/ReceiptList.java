package org.henji.query.certificate.print;

import java.util.List;

/**
 * 证书发放签收表 of a batch: its holders sign for what they are handed.
 *
 * @param assessedOn the day, in Chinese
 */
record ReceiptList(String batch, String agency, String item, String assessedOn, int count, List<Line> lines) {

    /**
     * A certificate.
     *
     * @param blank 流水码 of the paper that is handed over
     * @param idNumber masked
     */
    record Line(String number, String blank, String holder, String sex, String idNumber) {}
}
