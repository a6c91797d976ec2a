package org.henji.standalone.identity;

import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL with a login. Spring GraphQL's own page is off: it loads its scripts from a content delivery network, which an
 * office's network may block, and nothing is fetched from outside unless configured.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("henji.demo.enabled")
class DemoPages {

    private static final ClassPathResource FILES = new ClassPathResource("demo/", DemoPages.class);

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .GET(
                        "/",
                        request -> ServerResponse.temporaryRedirect(URI.create("/graphiql"))
                                .build())
                .GET(
                        "/graphiql",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body(FILES.createRelative("graphiql.html")))
                .resources("/demo/**", FILES)
                .build();
    }
}
