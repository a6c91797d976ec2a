package org.henji.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.henji.platform.person.FixedPersonKeys;
import org.henji.platform.person.PersonKeys;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The smallest application with everything of the platform. */
@SpringBootApplication
public class TestApplication {

    @Bean
    RSAKey signingKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("test").generate();
    }

    /** Unless the test has an identity provider that gives out the key. */
    @Bean
    @Profile("!identity-provider")
    JwtDecoder jwtDecoder(RSAKey signingKey) throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey()).build();
    }

    @Bean
    PersonKeys personKeys() {
        return new FixedPersonKeys();
    }
}
