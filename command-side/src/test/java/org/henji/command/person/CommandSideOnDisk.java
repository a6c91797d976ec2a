package org.henji.command.person;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.serialization.Serializer;
import org.henji.command.CommandSide;
import org.henji.command.infrastructure.CivilTime;
import org.henji.eventstore.EventStoreConfig;
import org.henji.eventstore.RocksEventStorageEngine;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.person.Subject;
import org.henji.platform.file.FileStore;
import org.henji.platform.person.PersonKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The whole command side with its events, keys and files in a folder, as in standalone; what is asked for breaks. */
final class CommandSideOnDisk {

    static final LocalDate TODAY = LocalDate.of(2050, 1, 1);

    private static final String FOLDER = "henji.test.folder";

    /**
     * What breaks.
     *
     * @param key the destruction of that person's key
     * @param file the deletion of that file
     * @param record the record about that person
     */
    record Breaking(
            @Nullable Subject key,
            @Nullable Sha256 file,
            @Nullable Subject record) {

        static final Breaking NOTHING = new Breaking(null, null, null);
    }

    private CommandSideOnDisk() {}

    static ConfigurableApplicationContext start(Path folder, Breaking breaking) {
        ConfigurableApplicationContext commandSide = new SpringApplicationBuilder(CommandSide.class, Stores.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Breaker(breaking)))
                .run(
                        "--axon.axonserver.enabled=false",
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost/none",
                        "--HENJI_ISSUER=",
                        "--HENJI_KEYS_DIRECTORY=" + folder.resolve("keys"),
                        "--HENJI_FILES_DIRECTORY=" + folder.resolve("files"),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--" + FOLDER + "=" + folder);
        commandSide.getBean(CommandBus.class).registerDispatchInterceptor(commands -> (index, command) -> {
            if (command.getPayload() instanceof RecordErasure record
                    && record.subject().equals(breaking.record())) {
                throw new IllegalStateException("broken: the record");
            }
            return command;
        });
        return commandSide;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Stores {

        @Bean
        RocksEventStorageEngine eventStorageEngine(
                @Value("${" + FOLDER + "}") Path folder, @Qualifier("eventSerializer") Serializer serializer) {
            return RocksEventStorageEngine.builder()
                    .config(EventStoreConfig.at(folder.resolve("events")))
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(TODAY.atTime(10, 0).atZone(CivilTime.ZONE).toInstant(), CivilTime.ZONE);
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                throw new BadJwtException("nobody logs in");
            };
        }
    }

    private record Breaker(Breaking breaking) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case PersonKeys keys ->
                    breaking(
                            PersonKeys.class,
                            keys,
                            "erase",
                            people -> people.equals(
                                    Stream.ofNullable(breaking.key()).toList()));
                case FileStore files ->
                    breaking(FileStore.class, files, "delete", file -> file.equals(breaking.file()));
                default -> bean;
            };
        }

        private static <T> T breaking(Class<T> type, T real, String method, Predicate<Object> breaks) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                        if (called.getName().equals(method) && breaks.test(arguments[0])) {
                            throw new IllegalStateException("broken: " + method);
                        }
                        try {
                            return called.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
