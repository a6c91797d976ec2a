package org.henji.query.infrastructure;

/** Another process has written rows that this one was about to write: its claim is lost, and it has to start from the token. */
class RowsChangedMeanwhile extends RuntimeException {

    RowsChangedMeanwhile(String collection) {
        super("rows of " + collection + " were changed by another process");
    }
}
