package org.henji.standalone.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demo offices.
 *
 * @param enabled whether the embedded authorization server lets anybody in
 * @param secret the secret of every office, for its client and for its user; has no default
 * @param allowRemote lets the demo listen on other addresses than the loopback ones
 */
@ConfigurationProperties("henji.demo")
record DemoSettings(boolean enabled, @Nullable String secret, boolean allowRemote) {

    /** The secret must not get into a log by way of this record. */
    @Override
    public String toString() {
        return "DemoSettings[enabled=" + enabled + ", allowRemote=" + allowRemote + "]";
    }
}
