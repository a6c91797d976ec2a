package org.henji.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole command side, once for all tests that ask for it; each test brings ids of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {CommandSide.class, InMemory.class},
        properties = {
            "axon.axonserver.enabled=false",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost/none",
            "HENJI_ISSUER=",
            "HENJI_KEYS_DIRECTORY=unused",
            "HENJI_FILES_DIRECTORY=unused"
        })
public @interface WholeCommandSide {}
