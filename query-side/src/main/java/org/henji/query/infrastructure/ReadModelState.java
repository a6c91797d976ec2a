package org.henji.query.infrastructure;

/** How a processing group is doing. */
public enum ReadModelState {
    /** Not started yet, or shut down. */
    IDLE,
    /** Follows the stream, or waits for another process to give it up. */
    RUNNING,
    /** The database or the event store did not answer; tried again with growing pauses. */
    RETRYING,
    /** An event could not be folded: nothing after it is applied until the fold is corrected and the process restarted. */
    STOPPED,
    /** The token is ahead of the event store, which must have lost events or is another one: the group was not started. */
    AHEAD_OF_STORE
}
