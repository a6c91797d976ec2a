package org.henji.query.certificate.credential;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The message says where the keys are and what to do. */
class IssuerKeysAnalyzer extends AbstractFailureAnalyzer<IssuerKeysException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IssuerKeysException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.fix(), cause);
    }
}
