package org.henji.kernel.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.henji.kernel.agency.Sha256;

/**
 * A file that shows something (佐证材料), by its content.
 *
 * @param size in bytes
 */
public record Evidence(
        @NotBlank @Size(max = 200) String title,
        Sha256 sha256,
        @NotBlank @Size(max = 100) String mediaType,
        @Min(1) @Max(1 << 30) long size) {}
