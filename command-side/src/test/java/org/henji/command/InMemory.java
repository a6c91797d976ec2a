package org.henji.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.henji.kernel.authority.Level;
import org.henji.platform.file.FileStore;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.SqlitePersonKeys;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The command side without Axon Server: everything is real but the storage of events and files and the check of tokens, and the clock stands still. */
@TestConfiguration(proxyBeanMethods = false)
public class InMemory {

    private static final Set<String> PROVINCIAL = Set.of(Level.CENTER.name(), Level.DEPARTMENT.name());

    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    PersonKeys personKeys() throws IOException {
        return SqlitePersonKeys.open(Files.createTempDirectory("henji-keys"), null);
    }

    @Bean
    FileStore fileStore() {
        return new FilesInMemory();
    }

    /** A token is the code of the agency that it is for, or the level of an office of the province. */
    @Bean
    JwtDecoder jwtDecoder() {
        return token -> {
            Jwt.Builder jwt = Jwt.withTokenValue(token).header("alg", "none");
            return PROVINCIAL.contains(token)
                    ? jwt.subject("user-" + token.toLowerCase(Locale.ROOT))
                            .claim("henji_level", token)
                            .claim("henji_territory", "620000")
                            .build()
                    : jwt.subject("user-agency")
                            .claim("henji_level", Level.AGENCY.name())
                            .claim("henji_agency", token)
                            .build();
        };
    }

    @Bean
    Clock clock() {
        return Acts.CLOCK;
    }
}
