package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseUnreachableAnalyzerTest {

    @Test
    void a_start_without_the_database_names_the_fix_and_not_its_address() {
        FailureAnalysis analysis = new DatabaseUnreachableAnalyzer()
                .analyze(new ApplicationContextException(
                        "start", new MongoTimeoutException("no answer from mongodb://henji:secret@host")));

        assertThat(analysis.getAction()).contains("HENJI_MONGODB");
        assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("secret");
    }
}
