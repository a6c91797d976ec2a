package org.henji.query.infrastructure;

/**
 * Ends a processor for good. An {@link Error}, because Axon tries everything else again for ever, which would hide a read model that
 * can never go on behind a log line every minute.
 */
class ProcessingStopped extends Error {

    ProcessingStopped(String group, Throwable failure) {
        super("read models of " + group + " have stopped: " + failure.getMessage());
        setStackTrace(failure.getStackTrace());
    }
}
