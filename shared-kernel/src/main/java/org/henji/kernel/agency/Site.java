package org.henji.kernel.agency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 考核场地: where the agency assesses (BR-06).
 *
 * @param siteNo the agency's own short name of the site; the applied items refer to it
 * @param areaSquareMetres floor area for assessment, m²
 * @param stations 工位数
 * @param cameras video cameras; none means no video surveillance
 * @param recordingDays days for which recordings are kept
 * @param leasedUntil last day of the lease, where leased
 */
public record Site(
        @NotBlank @Size(max = 20) String siteNo,
        @NotBlank @Size(max = 200) String address,
        @Min(1) @Max(1_000_000) int areaSquareMetres,
        @Min(1) @Max(10_000) int stations,
        @Min(0) @Max(10_000) int cameras,
        @Min(0) @Max(10_000) int recordingDays,
        Tenure tenure,
        @Nullable LocalDate leasedUntil) {}
