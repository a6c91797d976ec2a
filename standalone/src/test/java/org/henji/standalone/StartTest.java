package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot succeed says once why and what to do, and leaves things as they were. */
@ExtendWith({SharedServer.class, OutputCaptureExtension.class})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartTest {

    private static final String HEADLINE = "APPLICATION FAILED TO START";

    @TempDir
    private Path data;

    @Test
    void without_an_issuer_and_without_the_demo_nobody_could_log_in(CapturedOutput output) {
        mustFail(output, "--henji.demo.enabled=false");
        assertThat(output)
                .contains("There is no identity provider", "没有配置身份认证服务")
                .contains(
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri", "--spring.profiles.active=development");
        mustHaveWrittenNothing();
    }

    @Test
    void the_demo_has_no_secret_of_its_own(CapturedOutput output) {
        mustFail(output, "--henji.demo.secret=");
        assertThat(output).contains("have no secret", "未设置其口令").contains("henji.demo.secret");
        mustHaveWrittenNothing();
    }

    @Test
    void the_demo_does_not_listen_beyond_this_machine(CapturedOutput output) {
        mustFail(output, "--server.address=0.0.0.0");
        assertThat(output)
                .contains("would listen beyond this machine", "服务将对本机以外开放")
                .contains("server.address=127.0.0.1", "henji.demo.allow-remote=true");
        mustHaveWrittenNothing();
    }

    @Test
    void a_store_that_is_in_use_is_named(Running shared, CapturedOutput output) {
        Path held = shared.context().getBean(DataFolder.class).root();
        mustFail(output, "--henji.data=" + held);
        assertThat(output)
                .contains("is in use by another process")
                .contains(held.resolve("events").toString());
    }

    @Test
    void another_process_ends_with_an_error(Running shared) throws Exception {
        Path held = shared.context().getBean(DataFolder.class).root();
        try (ChildProcess second = ChildProcess.start(Running.arguments(held))) {
            assertThat(second.awaitEnd())
                    .contains("is in use by another process")
                    .doesNotContain("\tat ");
            assertThat(second.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_of_something_else_is_left_alone(CapturedOutput output) throws IOException {
        Path foreign = Files.createDirectories(data.resolve("events"));
        Files.writeString(foreign.resolve("letter.txt"), "Dear all");
        mustFail(output);
        assertThat(output).contains("not an event store").contains(foreign.toString());
        try (Stream<Path> files = Files.list(foreign)) {
            assertThat(files).containsExactly(foreign.resolve("letter.txt"));
        }
    }

    @Test
    void the_wrong_master_key_is_said_to_be_wrong(CapturedOutput output) {
        String key = "--henji.keys.master-key=" + Base64.getEncoder().encodeToString(new byte[32]);
        try (Running running = Running.on(data, key)) {
            assertThat(running.head()).isNotNegative();
        }
        mustFail(output);
        assertThat(output).contains(data.resolve("keys").toString());
    }

    private void mustFail(CapturedOutput output, String... settings) {
        String before = output.getAll();
        assertThat(catchThrowable(() -> Running.on(data, settings).close())).isNotNull();
        String said = output.getAll().substring(before.length());
        assertThat(said).containsOnlyOnce(HEADLINE).doesNotContain("\tat ");
    }

    private void mustHaveWrittenNothing() {
        assertThat(data).isEmptyDirectory();
    }
}
