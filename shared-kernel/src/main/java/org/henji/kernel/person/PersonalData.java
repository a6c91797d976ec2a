package org.henji.kernel.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The only place in events where data of people may stand. Its serializer encrypts it under a key per person; once that
 * key has been destroyed it reads as {@link #erased(Subject)} everywhere, for ever.
 *
 * @param name 姓名; null when erased
 * @param idNumber 居民身份证号码; null when erased or never given (a contact person)
 * @param phone 联系电话; null when erased or never given
 * @param email 电子邮箱; null when erased or never given
 */
public record PersonalData(
        Subject subject,
        @Nullable @Size(min = 1, max = 50) String name,
        @Nullable CitizenIdNumber idNumber,
        @Nullable @Pattern(regexp = "[0-9+() -]{5,30}") String phone,
        @Nullable @Email @Size(max = 100) String email) {

    public static PersonalData erased(Subject subject) {
        return new PersonalData(subject, null, null, null, null);
    }

    /** Whether the person has been erased: only the pseudonym is left. */
    public boolean isErased() {
        return name == null;
    }

    /** Never shows the person, so that no log does. */
    @Override
    public String toString() {
        return "PersonalData[" + subject + (isErased() ? ", erased]" : "]");
    }
}
