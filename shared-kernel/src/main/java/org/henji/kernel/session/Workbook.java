package org.henji.kernel.session;

import org.henji.kernel.agency.Sha256;

/**
 * The Excel file that lines came from. The file itself is not kept: it names people.
 *
 * @param rows data rows in it
 * @param leftOut rows that were bad and left out, as the caller had asked
 */
public record Workbook(String fileName, Sha256 sha256, int rows, int leftOut) {}
