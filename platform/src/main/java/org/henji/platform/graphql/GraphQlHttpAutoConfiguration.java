package org.henji.platform.graphql;

import org.henji.platform.failure.FailureBody;
import org.henji.platform.failure.InternalErrors;
import org.henji.platform.failure.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
import org.springframework.web.servlet.function.RequestPredicate;
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
    RequestBodyFailures requestBodyFailures(@Value(PATH) String path, GraphQlLimits limits) {
        return new RequestBodyFailures(path, limits.maxBodyBytes());
    }

    @Bean
    FilterRegistrationBean<RequestBodyLimit> requestBodyLimit(
            RequestBodyFailures failures, @Value(PATH) String path, GraphQlLimits limits) {
        var limit = new FilterRegistrationBean<>(new RequestBodyLimit(failures, limits.maxBodyBytes()));
        limit.addUrlPatterns(path);
        return limit;
    }

    /**
     * A GraphQL request, or the wish for an answer, in another format than JSON; Spring's own answer has no body. Server-sent
     * events are among the other formats for as long as there are no subscriptions.
     */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> otherFormats(@Value(PATH) String path, RequestBodyFailures failures) {
        RequestPredicate json = RequestPredicates.contentType(
                MediaType.APPLICATION_JSON, MediaType.parseMediaType("application/graphql"));
        return RouterFunctions.route(
                RequestPredicates.POST(path)
                        .and(GraphQlRequestPredicates.graphQlHttp(path).negate()),
                request -> {
                    HttpStatus status =
                            json.test(request) ? HttpStatus.NOT_ACCEPTABLE : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    return ServerResponse.status(status)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(FailureBody.of(failures.failure(status), request.servletRequest()));
                });
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return Languages.resolver();
    }
}
