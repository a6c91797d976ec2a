package org.henji.kernel.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * 基本情况: the particulars of an agency (application form, first block).
 *
 * @param region the county in which it is located, or the prefecture where that has no counties
 * @param registrar 登记机关
 * @param supervisingUnit 主管/业务指导单位
 */
public record AgencyParticulars(
        @NotBlank @Size(max = 100) String name,
        AgencyType type,
        RegionCode region,
        Affiliation affiliation,
        @NotBlank @Size(max = 100) String registrar,
        LocalDate establishedOn,
        @Nullable @Size(max = 100) String supervisingUnit,
        @NotBlank @Size(max = 200) String registeredAddress,
        @NotBlank @Size(max = 200) String officeAddress,
        @Nullable @Pattern(regexp = "\\d{6}") String postalCode,
        @Valid PersonalData legalRepresentative,
        @Valid PersonalData contact) {}
