package org.henji.command.certificate;

import org.henji.command.infrastructure.Command;
import org.henji.kernel.certificate.SchemeNo;

/**
 * Asks whether certificates of that scheme may be imported by whoever asks. Decides nothing: a file that is refused for whose it
 * is, or for its scheme, must be refused before its people are given keys.
 */
public record PrepareCertificateImport(SchemeNo scheme) implements Command {}
