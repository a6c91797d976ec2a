package org.henji.standalone;

import org.henji.query.infrastructure.Progress;
import org.henji.query.infrastructure.ReadModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where everything is, once the read models show what was stored when they started. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StartReport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StartReport.class);

    private final ReadModels readModels;
    private final DataFolder data;
    private final Environment environment;

    StartReport(ReadModels readModels, DataFolder data, Environment environment) {
        this.readModels = readModels;
        this.data = data;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long head =
                readModels.progress().stream().mapToLong(Progress::head).max().orElse(-1);
        String port = environment.getRequiredProperty("local.server.port");
        log.info("Henji is ready at http://127.0.0.1:{} with {} events in {}", port, head + 1, data.root());
    }
}
