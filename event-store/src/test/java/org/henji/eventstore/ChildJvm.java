package org.henji.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

/** Another process that runs a class of these tests. */
final class ChildJvm {

    private static final Path LIBRARIES = unpackNativeLibrary();

    private ChildJvm() {}

    static Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + LIBRARIES,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Left to itself each process would unpack its own copy, and leave it behind when it is killed. */
    private static Path unpackNativeLibrary() {
        String name = Environment.getJniLibraryFileName("rocksdb");
        Path folder = Path.of("target", "native").toAbsolutePath();
        try (InputStream packed = RocksDB.class.getClassLoader().getResourceAsStream(name)) {
            Files.createDirectories(folder);
            Files.copy(packed, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
