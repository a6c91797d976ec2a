package org.henji.query.certificate.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The verifiable form of certificates. What is signed names the addresses, so they are chosen once.
 *
 * @param baseUrl where the public reaches this side
 * @param issuer names who signs (发证机构); {@code /issuer} of the base when not set
 * @param checkUrl the page to which QR codes lead (查询页面); {@code /check} of the base when not set
 */
@Validated
@ConfigurationProperties("henji.certificates")
record CredentialSettings(
        @NotNull URI baseUrl,
        @Nullable URI issuer,
        @Nullable URI checkUrl,
        @Valid @DefaultValue Keys keys,
        @Valid @DefaultValue StatusList statusList) {

    private static final String STATUS = "/certificates/status/";
    private static final String CONTEXT = "/credentials/certificate/v1";

    /**
     * The keys that sign.
     *
     * @param directory where they are kept, unless they are given
     * @param set a JWK set with private keys, from the environment: then no file is read or made
     * @param signFor how long one key signs before the next is made; what it has signed stays good
     * @param revoked the ids of keys that others have got hold of: nothing that they have signed is good any more
     */
    record Keys(
            @Nullable Path directory,
            @Nullable String set,

            @DefaultValue("365d") @NotNull @DurationMin(days = 1)
            Duration signFor,

            @DefaultValue List<String> revoked) {

        Keys {
            revoked = List.copyOf(revoked);
        }

        /** Never shows the keys. */
        @Override
        public String toString() {
            return "Keys[" + directory + "]";
        }
    }

    /**
     * The lists of what has been revoked.
     *
     * @param validFor for how long a list is good, and so the longest time that somebody without a network takes a revoked
     *     certificate for a good one
     * @param refreshAfter how long a list is served before it is signed anew though nothing has changed
     */
    record StatusList(
            @DefaultValue("24h") @NotNull @DurationMin(minutes = 1)
            Duration validFor,

            @DefaultValue("15m") @NotNull @DurationMin(seconds = 1)
            Duration refreshAfter) {

        StatusList {
            if (refreshAfter.compareTo(validFor) >= 0) {
                throw new IllegalArgumentException(
                        "henji.certificates.status-list.refresh-after is not below valid-for");
            }
        }
    }

    CredentialSettings {
        for (@Nullable URI address : new @Nullable URI[] {baseUrl, issuer, checkUrl}) {
            mustBeAddress(address);
        }
    }

    String issuerId() {
        return issuer == null ? base() + "/issuer" : issuer.toString();
    }

    String checkPage() {
        return checkUrl == null ? base() + "/check" : checkUrl.toString();
    }

    String context() {
        return base() + CONTEXT;
    }

    String statusList(long list) {
        return base() + STATUS + list;
    }

    private String base() {
        String base = baseUrl.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static void mustBeAddress(@Nullable URI address) {
        boolean good = address == null
                || (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                        && address.getHost() != null
                        && address.getRawFragment() == null
                        && address.getRawQuery() == null);
        if (!good) {
            throw new IllegalArgumentException(
                    "henji.certificates: not an http(s) address without query and fragment: " + address);
        }
    }
}
