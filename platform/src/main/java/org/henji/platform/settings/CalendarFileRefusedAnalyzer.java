package org.henji.platform.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class CalendarFileRefusedAnalyzer extends AbstractFailureAnalyzer<CalendarFileRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CalendarFileRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the file, or take it out of " + SettingsAutoConfiguration.CALENDAR_FILES + ".",
                cause);
    }
}
