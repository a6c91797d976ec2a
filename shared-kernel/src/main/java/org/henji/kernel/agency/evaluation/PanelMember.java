package org.henji.kernel.agency.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.henji.kernel.person.PersonalData;

/**
 * A member of an expert panel (专家评议组成员).
 *
 * @param userId the user as whom the expert acts; the identity provider's stable id
 * @param unit 工作单位
 * @param leader 组长
 */
public record PanelMember(
        @NotBlank @Size(max = 100) String userId,
        @Valid PersonalData person,
        @NotBlank @Size(max = 100) String unit,
        boolean leader) {}
