package org.henji.query.infrastructure;

/**
 * An event that a read model cannot take in, now or later: the code or the history is at fault, not the network. Neither the
 * message nor a cause shows the content of the event, since both end up in logs.
 */
public class FoldFailed extends RuntimeException {

    private final long position;
    private final String eventType;
    private final String failureType;

    FoldFailed(long position, String eventType, Throwable failure) {
        super("cannot fold " + eventType + " at position " + position + ": "
                + failure.getClass().getName());
        this.position = position;
        this.eventType = eventType;
        this.failureType = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    public long position() {
        return position;
    }

    public String eventType() {
        return eventType;
    }

    public String failureType() {
        return failureType;
    }
}
