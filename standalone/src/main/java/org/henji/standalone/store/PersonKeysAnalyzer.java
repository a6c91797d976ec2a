package org.henji.standalone.store;

import org.henji.platform.person.PersonKeysException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The message says where the keys are and what to do. */
class PersonKeysAnalyzer extends AbstractFailureAnalyzer<PersonKeysException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PersonKeysException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
