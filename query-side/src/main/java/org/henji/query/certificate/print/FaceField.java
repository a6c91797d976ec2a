package org.henji.query.certificate.print;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a layout may name in braces, e.g. {@code {id-number}}. */
enum FaceField {
    NUMBER,
    HOLDER,
    SEX,
    ID_NUMBER,
    BIRTH_DATE,
    ITEM,
    SCORE,
    RESULT,
    AGENCY,
    ASSESSED_ON,
    ISSUED_ON,
    VALID_UNTIL,
    ISSUER,
    REMARK,
    BLANK,
    VERSION;

    /** Without these a paper would prove nothing, or nobody could say which it is. */
    static final Set<FaceField> INDISPENSABLE =
            Set.of(NUMBER, HOLDER, ID_NUMBER, ITEM, ISSUED_ON, VALID_UNTIL, ISSUER, REMARK, BLANK);

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String of(CertificateFace face) {
        return switch (this) {
            case NUMBER -> face.number();
            case HOLDER -> face.holder();
            case SEX -> face.sex();
            case ID_NUMBER -> face.idNumber();
            case BIRTH_DATE -> face.birthDate();
            case ITEM -> face.item();
            case SCORE -> face.score();
            case RESULT -> face.result();
            case AGENCY -> face.agency();
            case ASSESSED_ON -> face.assessedOn();
            case ISSUED_ON -> face.issuedOn();
            case VALID_UNTIL -> face.validUntil();
            case ISSUER -> face.issuer();
            case REMARK -> face.remark();
            case BLANK -> face.blank();
            case VERSION -> face.version();
        };
    }

    static Optional<FaceField> named(String key) {
        return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
