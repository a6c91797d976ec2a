package org.henji.query.certificate.numbers;

import org.henji.kernel.certificate.number.NumberingEvent;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads how far the numbers have been given out. */
@Component
class Numberings {

    static final ReadModel<NumberingView> MODEL = ReadModel.of(
                    NumberingView.class, "certificate-numbers", Certificates.GROUP, 1)
            .fedBy(NumberingEvent.class, e -> e.scope().value(), (row, e, occurrence) -> NumberingView.evolve(row, e))
            .build();

    private final Rows<NumberingView> rows;

    Numberings(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<NumberingView> numberingsModel() {
        return MODEL;
    }

    Rows<NumberingView> rows() {
        return rows;
    }
}
