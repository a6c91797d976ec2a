package org.henji.standalone.store;

import org.henji.eventstore.EventStoreUnavailableException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The store says itself what is wrong and what to do; a stack trace would only hide it. */
class EventStoreUnavailableAnalyzer extends AbstractFailureAnalyzer<EventStoreUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EventStoreUnavailableException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
