package org.henji.standalone;

/** The configuration does not allow a start. Said once, in words that name the fix. */
public final class StartRefused extends RuntimeException {

    private final String action;

    public StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
