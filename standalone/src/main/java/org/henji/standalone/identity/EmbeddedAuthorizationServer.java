package org.henji.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.henji.kernel.authority.Office;
import org.henji.standalone.ConditionalOnMissingProperty;
import org.henji.standalone.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Stands in for the OIDC issuer of the province. Its offices all share one secret, so it is for trying Henji out: it wants
 * to be enabled, has no secret of its own, and listens on the loopback address only.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingProperty({IdentityCheck.ISSUER, IdentityCheck.KEYS_OF_ISSUER})
class EmbeddedAuthorizationServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedAuthorizationServer.class);

    private static final String AUDIENCES = "${spring.security.oauth2.resourceserver.jwt.audiences}";

    private final String encodedSecret;

    EmbeddedAuthorizationServer(DemoSettings demo) {
        encodedSecret = PasswordEncoderFactories.createDelegatingPasswordEncoder()
                .encode(Objects.requireNonNull(demo.secret()));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServerChain(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain loginChain(HttpSecurity http) {
        return http.securityMatcher("/login", "/logout", "/default-ui.css", "/", "/graphiql", "/demo/**", "/webjars/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients() {
        return new DemoClients(encodedSecret);
    }

    @Bean
    UserDetailsService users() {
        return name -> DemoOffices.find(name)
                .map(office -> User.withUsername(name).password(encodedSecret).build())
                .orElseThrow(() -> new UsernameNotFoundException("no such office"));
    }

    /** The issuer is the address at which the server was asked. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(DataFolder data) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(data.keys())));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKeys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKeys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> officeClaims(@Value(AUDIENCES) List<String> audiences) {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                Authentication office = Objects.requireNonNull(context.getPrincipal());
                context.getClaims().audience(audiences);
                DemoOffices.find(office.getName()).ifPresent(found -> describe(found, context.getClaims()));
            }
        };
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        log.info("demo offices, one secret for all (henji.demo.secret): {}", String.join(", ", DemoOffices.EXAMPLES));
    }

    private static void describe(Office office, JwtClaimsSet.Builder claims) {
        claims.claim("henji_level", office.level().name());
        claims.claim("henji_role", "clerk");
        if (office.territory() != null) {
            claims.claim("henji_territory", office.territory().value());
        }
        if (office.agency() != null) {
            claims.claim("henji_agency", office.agency().value());
        }
    }
}
