package org.henji.command.workbook;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.springframework.stereotype.Component;

/**
 * Keeps two workbooks of one office for one stream apart: whoever presses the button twice gets an answer to each. Of this
 * process only; what gets past it, through another node, meets the aggregate, where the people of the first workbook are
 * registered by then.
 */
@Component
class OneAtATime {

    interface Work<R, T> {

        T on(R received) throws Exception;
    }

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Semaphore reading;

    OneAtATime(WorkbookSettings limits) {
        this.reading = new Semaphore(limits.readAtOnce(), true);
    }

    /** Receives for as long as the sender takes; only the work waits for its turn. */
    <R, T> T run(String key, Callable<R> receive, Work<R, T> work) throws Exception {
        if (!running.add(key)) {
            throw new Refused(FailureCode.WORKBOOK_IN_PROGRESS);
        }
        try {
            R received = receive.call();
            reading.acquire();
            try {
                return work.on(received);
            } finally {
                reading.release();
            }
        } finally {
            running.remove(key);
        }
    }
}
