package org.henji.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One application for all test classes that do not restart it; each class works on agencies of its own. */
public final class SharedServer implements ParameterResolver {

    private record Held(Running running, Path data) implements AutoCloseable {

        static Held start() {
            try {
                Path data = Files.createTempDirectory("henji");
                return new Held(Running.on(data, "--henji.graphql.max-depth=9", "--henji.files.max-size=64KB"), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            running.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Held.class, key -> Held.start(), Held.class)
                .running();
    }
}
