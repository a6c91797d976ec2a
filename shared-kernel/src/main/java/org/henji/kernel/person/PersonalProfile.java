package org.henji.kernel.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate says about themselves beside name and number. Sealed like {@link PersonalData}, under the same key, and
 * erased with it.
 *
 * @param ethnicGroup 民族, one of {@link EthnicGroups}; null when erased
 * @param education 文化程度; null when erased
 * @param source 考生来源; null when erased
 * @param employer 工作单位; null when erased or not given
 * @param address 通讯地址; null when erased
 * @param yearsOfWork 本职业工作年限; null when erased or not given
 */
public record PersonalProfile(
        Subject subject,
        @Nullable String ethnicGroup,
        @Nullable Education education,
        @Nullable CandidateSource source,
        @Nullable @Size(max = 100) String employer,
        @Nullable @Size(min = 1, max = 200) String address,
        @Nullable @Min(0) @Max(80) Integer yearsOfWork) {

    public static PersonalProfile erased(Subject subject) {
        return new PersonalProfile(subject, null, null, null, null, null, null);
    }

    public boolean isErased() {
        return ethnicGroup == null;
    }

    /** Never shows the person, so that no log does. */
    @Override
    public String toString() {
        return "PersonalProfile[" + subject + (isErased() ? ", erased]" : "]");
    }
}
