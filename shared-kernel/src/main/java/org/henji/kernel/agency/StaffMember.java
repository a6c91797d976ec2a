package org.henji.kernel.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A person on the agency's roster in one role (BR-07).
 *
 * @param position 职务 or 职称
 * @param credential for assessors
 */
public record StaffMember(
        @Valid PersonalData person,
        StaffRole role,
        boolean fullTime,
        @Nullable @Size(max = 50) String position,
        @Nullable @Valid AssessorCredential credential) {}
