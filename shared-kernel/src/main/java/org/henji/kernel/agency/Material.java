package org.henji.kernel.agency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A file of the application (申报材料), by its content.
 *
 * @param size in bytes
 */
public record Material(
        MaterialType type,
        @NotBlank @Size(max = 200) String title,
        Sha256 sha256,
        @NotBlank @Size(max = 100) String mediaType,
        @Min(1) @Max(1 << 30) long size) {}
