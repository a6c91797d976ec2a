package org.henji.query.certificate.register;

import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.score.Points;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the current paper of a certificate and may change with a new one.
 *
 * @param version of the content, from 1
 * @param blank null of an old certificate whose blank is not known
 * @param remark 备注 of a reissue
 */
public record Face(
        PersonalData holder,
        @Nullable Photo photo,
        @Nullable Points score,
        int version,
        @Nullable BlankSerial blank,
        @Nullable String remark) {

    Face printed(BlankSerial on, int ofVersion) {
        return new Face(holder, photo, score, ofVersion, on, remark);
    }

    Face reissued(BlankSerial on, String remarked) {
        return new Face(holder, photo, score, version, on, remarked);
    }
}
