package io.moked.crm.business;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong in the files, in place of a stack trace. */
class InvalidBusinessesAnalyzer extends AbstractFailureAnalyzer<InvalidBusinesses> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidBusinesses cause) {
        return new FailureAnalysis(
                "The businesses could not be imported:\n" + cause.getMessage(),
                "Correct the files named, or set moked.crm.import to others.",
                cause);
    }
}
