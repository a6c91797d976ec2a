package org.henji.command.session;

/**
 * A data row of a workbook that could be read.
 *
 * @param row as the spreadsheet counts: the header is row 1
 */
public record CandidateRow(int row, CandidateData candidate) {}
