package org.henji.platform.graphql;

import org.henji.platform.failure.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** GraphQL over HTTP: the trail of the request, codes for every error, answers to what is no GraphQL request. */
@AutoConfiguration(
        after = GraphQlPlatformAutoConfiguration.class,
        before = {GraphQlWebMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class GraphQlHttpAutoConfiguration {

    private static final String PATH = "${spring.graphql.http.path:/graphql}";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ErrorCodes errorCodes(InternalErrors internalErrors) {
        return new ErrorCodes(internalErrors);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    RequestTrailInterceptor requestTrail() {
        return new RequestTrailInterceptor();
    }

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GraphQlHttpHandler(handler, new RequestBodyConverter());
    }

    @Bean
    RequestBodyFailures requestBodyFailures(@Value(PATH) String path) {
        return new RequestBodyFailures(path);
    }

    /** A GraphQL request in another format than JSON; Spring's own answer has no body. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> otherFormats(@Value(PATH) String path) {
        return RouterFunctions.route(
                RequestPredicates.POST(path)
                        .and(GraphQlRequestPredicates.graphQlHttp(path).negate())
                        .and(GraphQlRequestPredicates.graphQlSse(path).negate()),
                request -> ServerResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(RequestBodyFailures.body(request.servletRequest())));
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return Languages.resolver();
    }
}
