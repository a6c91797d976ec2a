package org.henji.query.certificate.credential;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureTranslator;
import org.henji.platform.security.PublicPath;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Where the issuer's keys come from, and what of all this is open to everybody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CredentialSettings.class)
class CredentialConfiguration {

    private static final String MISSING = """
            请设置 henji.certificates.keys.directory（或 henji.certificates.keys.set）。
            Set henji.certificates.keys.directory, or henji.certificates.keys.set.""";

    private static final String REVOKED_ELSEWHERE = """
            给出的密钥集须在该密钥上写明 revoked。
            A set that is given says on the key itself that it is revoked.""";

    @Bean
    IssuerKeys issuerKeys(CredentialSettings settings, Clock clock) {
        CredentialSettings.Keys keys = settings.keys();
        String set = keys.set();
        if (set != null && !set.isBlank()) {
            if (!keys.revoked().isEmpty()) {
                throw new IssuerKeysException(
                        "henji.certificates.keys.revoked 只用于密钥目录。 / henji.certificates.keys.revoked is for keys in a folder.",
                        REVOKED_ELSEWHERE);
            }
            return GivenKeys.parse(set, clock);
        }
        Path directory = keys.directory();
        if (directory == null) {
            throw new IssuerKeysException("没有签发密钥的存放位置。 / There is no place for the issuer's keys.", MISSING);
        }
        return KeyFolder.open(directory, keys.signFor(), keys.revoked(), clock);
    }

    @Bean
    FailureTranslator issuerKeysFailures() {
        return exception -> exception instanceof IssuerKeysException
                ? Optional.of(Failure.of(FailureCode.STORE_UNAVAILABLE))
                : Optional.empty();
    }

    @Bean
    static PublicPath jwkSetPath() {
        return new PublicPath(HttpMethod.GET, IssuerController.JWK_SET);
    }

    @Bean
    static PublicPath issuerPath() {
        return new PublicPath(HttpMethod.GET, IssuerController.ISSUER);
    }

    @Bean
    static PublicPath credentialContextPath() {
        return new PublicPath(HttpMethod.GET, IssuerController.CONTEXT);
    }

    @Bean
    static PublicPath statusListPath() {
        return new PublicPath(HttpMethod.GET, StatusListController.LIST);
    }

    @Bean
    static PublicPath certificateCredentialPath() {
        return new PublicPath(HttpMethod.POST, CertificateCredentialController.PATH);
    }
}
