package org.henji.query.root;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.henji.query.QuerySide;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole query side over the {@link Story}, once for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {QuerySide.class, InMemory.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "axon.axonserver.enabled=false",
            "henji.feed.max-connections=4",
            "henji.feed.keep-alive=200ms",
            "server.address=127.0.0.1",
            "henji.query.wait-at-most=20s",
            // no client of its own: the test brings one
            "henji.mongodb.uri=false",
            "HENJI_ISSUER=",
            "HENJI_AXONSERVER=",
            "HENJI_KEYS_DIRECTORY=unused",
            "HENJI_FILES_DIRECTORY=unused",
            "HENJI_PUBLIC_URL=https://henji.example",
            "henji.certificates.keys.directory=target/issuer-keys/${random.uuid}"
        })
public @interface WholeQuerySide {}
