package org.henji.command.certificate;

import static org.henji.command.certificate.CertificateActs.APPROVE;
import static org.henji.command.certificate.CertificateActs.DISPATCH;
import static org.henji.command.certificate.CertificateActs.PRINT;
import static org.henji.command.certificate.CertificateActs.RECEIVE;
import static org.henji.command.certificate.CertificateActs.REQUEST;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.number;

import java.util.List;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.certificate.BatchCommand.AuditReports;
import org.henji.command.certificate.BatchCommand.PublishCertificates;
import org.henji.command.certificate.BatchCommand.ReportCertificates;
import org.henji.command.certificate.BatchCommand.ReturnBlankRequest;
import org.henji.command.certificate.BatchCommand.WithdrawBlankRequest;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Rule 1 of {@code docs/event-model/batch.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsOnBatchesTest {

    static final List<Command> OF_THE_AGENCY = List.of(
            REQUEST,
            new WithdrawBlankRequest(BATCH, "成绩更正中"),
            RECEIVE,
            CertificateActs.handOver(number(1)),
            new ReportCertificates(BATCH, List.of(number(1))));

    static final List<Command> OF_THE_CENTRE = List.of(
            new ReturnBlankRequest(BATCH, "照片不清"),
            APPROVE,
            PRINT,
            DISPATCH,
            new AuditReports(BATCH, List.of(number(1)), List.of()),
            new PublishCertificates(BATCH, List.of(number(1))));

    @ParameterizedTest
    @FieldSource("OF_THE_AGENCY")
    void of_the_agency(Command act) {
        Stage stage = onlyAt(Level.AGENCY, act);
        stage.when(act, Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }

    @ParameterizedTest
    @FieldSource("OF_THE_CENTRE")
    void of_the_centre(Command act) {
        Stage stage = onlyAt(Level.CENTER, act);
        Actor elsewhere = new Actor("center", new Office(Level.CENTER, AgencyEvents.OTHER_PREFECTURE, null), null);
        stage.when(act, elsewhere).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void there_must_be_such_a_batch() {
        Stage.given().when(PRINT, Actors.CENTER).thenRefused(FailureCode.NOT_FOUND, BATCH.value());
    }

    private static Stage onlyAt(Level level, Command act) {
        Stage stage = CertificateActs.receivedBatch();
        Actors.atEveryLevelBut(level).forEach(actor -> stage.when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
        return stage;
    }
}
