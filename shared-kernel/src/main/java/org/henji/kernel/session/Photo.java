package org.henji.kernel.session;

import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.henji.kernel.agency.Sha256;

/**
 * 证件照 (JPEG), by its content.
 *
 * @param size in bytes
 */
public record Photo(Sha256 sha256, @Min(1) long size, LocalDate takenOn) {}
