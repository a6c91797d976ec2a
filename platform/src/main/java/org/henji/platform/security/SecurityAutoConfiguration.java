package org.henji.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The resource server: every request may carry a bearer token, and a wrong one is refused. GraphQL is open, because the public
 * portal is part of it; who may do what is decided per field and in the aggregates. Everything not named here is closed.
 */
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SecurityAutoConfiguration {

    /** The last chain: an application puts its own, each with its paths, before it. */
    public static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    @Order(ORDER)
    SecurityFilterChain resourceServer(
            HttpSecurity http,
            ObjectProvider<ProtectedPath> protectedPaths,
            ObjectProvider<PublicPath> publicPaths,
            @Value("${spring.graphql.http.path:/graphql}") String graphql) {
        List<ProtectedPath> paths = protectedPaths.orderedStream().toList();
        RequestMatcher measures = EndpointRequest.toAnyEndpoint();
        SecurityFailures failures = new SecurityFailures(restricted(measures, paths));
        return http.addFilterBefore(failures::answerForIdentityProvider, BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new ActorConverter()))
                        .authenticationEntryPoint(failures)
                        .accessDeniedHandler(failures))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(failures).accessDeniedHandler(failures))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no cookie identifies anybody here, so no foreign page can act for anybody
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll()
                            .requestMatchers(HttpMethod.POST, graphql)
                            .permitAll()
                            .requestMatchers(EndpointRequest.to(HealthEndpoint.class, InfoEndpoint.class))
                            .permitAll()
                            // whoever checks the installation may look at it and change nothing
                            .requestMatchers(request ->
                                    measures.matches(request) && !HttpMethod.GET.matches(request.getMethod()))
                            .hasAuthority(ActorToken.authority(Level.DEPARTMENT))
                            // measures of the whole installation: for those who answer for it and those who check it
                            .requestMatchers(measures)
                            .hasAnyAuthority(
                                    ActorToken.authority(Level.DEPARTMENT), ActorToken.authority(Level.AUDITOR));
                    publicPaths.forEach(
                            path -> requests.requestMatchers(path.matcher()).permitAll());
                    paths.forEach(
                            path -> requests.requestMatchers(path.matcher()).hasAnyAuthority(path.authorities()));
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    private static RequestMatcher restricted(RequestMatcher measures, List<ProtectedPath> paths) {
        return new OrRequestMatcher(
                Stream.concat(Stream.of(measures), paths.stream().map(ProtectedPath::matcher))
                        .toList());
    }
}
