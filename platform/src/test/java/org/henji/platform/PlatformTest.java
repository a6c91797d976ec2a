package org.henji.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test against the running {@link TestApplication}; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "axon.axonserver.enabled=false",
            "spring.graphql.schema.locations=classpath*:graphql/**/,classpath*:probe/",
            "management.endpoints.web.exposure.include=*",
            "henji.graphql.max-depth=6",
            "henji.graphql.max-complexity=60",
            "henji.graphql.max-body-bytes=65536",
        })
public @interface PlatformTest {}
