package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneAtATimeTest {

    private final OneAtATime queue =
            new OneAtATime(new WorkbookSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1, 2));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void the_second_for_the_same_session_is_refused_and_another_session_is_not_kept_waiting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> run("one", () -> {
            begun.countDown();
            end.await();
            return "done";
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> run("one", () -> "never"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(FailureCode.WORKBOOK_IN_PROGRESS));
        assertThat(run("two", () -> "at once")).isEqualTo("at once");

        end.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(run("one", () -> "again")).isEqualTo("again");
    }

    @Test
    void who_failed_may_try_again() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThatThrownBy(() -> run("one", () -> {
                        throw new IOException("broken off");
                    }))
                    .isInstanceOf(IOException.class);
        }
        assertThat(run("one", () -> "again")).isEqualTo("again");
    }

    private String run(String key, Callable<String> work) throws Exception {
        return queue.run(key, () -> "received", received -> work.call());
    }
}
