package org.henji.kernel.person;

import org.jspecify.annotations.Nullable;

/**
 * Free text in which somebody writes about themselves or about others, the facts of an objection for one. It may name
 * anybody, so it is sealed like {@link PersonalData}, under the key of the person who wrote it, and erased with that key.
 *
 * @param subject who wrote it
 * @param text null when erased
 */
public record PersonalText(Subject subject, @Nullable String text) {

    public static PersonalText erased(Subject subject) {
        return new PersonalText(subject, null);
    }

    public boolean isErased() {
        return text == null;
    }

    /** Never shows the text, so that no log does. */
    @Override
    public String toString() {
        return "PersonalText[" + subject + (isErased() ? ", erased]" : "]");
    }
}
