package org.henji.command.certificate;

/**
 * A data row that could be read.
 *
 * @param row as the spreadsheet counts: the header is row 1
 */
public record OldCertificateRow(int row, OldCertificate certificate) {}
