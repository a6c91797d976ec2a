package org.henji.kernel.certificate;

import org.henji.kernel.agency.Sha256;

/**
 * The row of a file from which an old certificate was taken over. The file itself is not kept: it names people.
 *
 * @param row as the file counts them
 */
public record LegacySource(String fileName, Sha256 sha256, int row) {}
