package org.henji.query.certificate.credential;

import org.jspecify.annotations.Nullable;

/**
 * What a verifier says of a certificate (核验结果).
 *
 * @param reason why it is not verified; null otherwise
 * @param claims what the issuer has signed, as JSON; null unless the signature is good. Only {@link Outcome#VALID} makes it more
 *     than history
 */
public record Verdict(
        Outcome outcome, @Nullable Reason reason, @Nullable String claims) {

    /** What it comes to. */
    public enum Outcome {
        /** 有效 */
        VALID,
        /** 已过期 */
        EXPIRED,
        /** 已撤销、已注销, or replaced by a corrected one */
        REVOKED,
        /** 无法核验: to be treated as not valid */
        NOT_VERIFIED
    }

    /** Why nothing can be said. */
    public enum Reason {
        /** Not what it should be: altered, cut off, of another kind. */
        MALFORMED,
        /** No key of that id is known: altered, or the keys here are older than the certificate. */
        KEY_UNKNOWN,
        /** The issuer has taken the key back. */
        KEY_REVOKED,
        /** The key did not sign at that time. */
        KEY_NOT_IN_FORCE,
        /** Not signed by that key, or altered since. */
        SIGNATURE_INVALID,
        /** Signed for another issuer. */
        ISSUER_UNKNOWN,
        /** Its time has not begun. */
        NOT_YET_VALID,
        /** There is no status list. */
        STATUS_LIST_MISSING,
        /** What should be the status list cannot be relied on. */
        STATUS_LIST_NOT_VERIFIED,
        /** It is another list than the one that the certificate names. */
        STATUS_LIST_OTHER,
        /** Its time is over: get a new one. */
        STATUS_LIST_STALE,
        /** The list has no such place. */
        STATUS_INDEX_OUT_OF_RANGE
    }

    static Verdict notVerified(Reason reason) {
        return new Verdict(Outcome.NOT_VERIFIED, reason, null);
    }

    /** Never shows the holder, so that no log does. */
    @Override
    public String toString() {
        return reason == null ? outcome.toString() : outcome + " (" + reason + ")";
    }
}
