package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own, which can be killed. */
public final class ChildProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Henji is ready at http://127\\.0\\.0\\.1:(\\d+)");

    /** Many times what any of them needs: whoever reads what a broken one says must not wait for ever. */
    private static final int MOST_MINUTES = 10;

    private final Process process;
    private final CompletableFuture<Void> limit;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.limit = CompletableFuture.runAsync(
                this::kill, CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES));
    }

    public static ChildProcess start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName()));
        command.addAll(arguments);
        return new ChildProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** One of the services, from its runnable jar, with its settings where production has them. */
    static ChildProcess ofJar(Path jar, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                jar.toString());
        builder.environment().putAll(environment);
        return new ChildProcess(builder.redirectErrorStream(true).start());
    }

    /** Reads on until it says that it is ready. */
    Client awaitReady() throws IOException {
        Matcher ready = await(READY);
        drain();
        return new Client(Integer.parseInt(ready.group(1)));
    }

    /** Reads on until it says such a thing. */
    public Matcher await(Pattern saying) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher said = saying.matcher(line);
            if (said.find()) {
                return said;
            }
        }
        throw new AssertionError("it ended, or was ended after " + MOST_MINUTES + " minutes, before it said " + saying
                + ":\n" + String.join("\n", lines));
    }

    /** All that it says until it ends by itself. */
    String awaitEnd() throws IOException {
        output.lines().forEach(lines::add);
        return String.join("\n", lines);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** By its handle, because the process itself would close the pipe before the last words are read. */
    void terminate() {
        process.toHandle().destroy();
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** A full pipe would stop it. */
    public void drain() {
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
    }

    @Override
    public void close() {
        limit.cancel(false);
        kill();
    }
}
