package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.command.Actors;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.mutation.Sending.Answer;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;

/** Inputs of blanks on their way into commands; what becomes of them is tested with the aggregate. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlankMutationsTest {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private EventStore store;

    private final Uscc agency = FreshIds.agency();
    private final String stock = StockNo.of(agency).value();
    private final Actor clerk = Actors.of(agency);
    private final Actor keeper = new Actor("keeper", clerk.office(), null);

    @BeforeEach
    void a_filed_agency() {
        ItemFiled usual = AgencyEvents.filed(CatalogueEvents.NOODLES);
        store.publish(new GenericDomainEventMessage<>(
                "Agency",
                agency.value(),
                0,
                new ItemFiled(
                        agency,
                        usual.item(),
                        usual.application(),
                        usual.notice(),
                        usual.siteNo(),
                        usual.annualCapacity(),
                        usual.filedOn(),
                        usual.validUntil(),
                        usual.at())));
    }

    @Test
    void from_the_keeper_to_the_surrender() {
        Answer appointed = by(clerk).send("appointBlankKeeper", Map.of("stock", stock, "keeper", "keeper"));
        assertThat(appointed.receipt().id()).isEqualTo(stock);
        assertThat(appointed.receipt().version()).isZero();
        store.publish(new GenericDomainEventMessage<>(
                "BlankStock",
                stock,
                1,
                new BlanksArrived(
                        new StockNo(stock),
                        CertificateEvents.BATCH,
                        List.of(BlankEvents.range(1, 3)),
                        CertificateEvents.LATER)));

        // as somebody types it
        Map<String, Object> two = Map.of("first", "ｇｓ00000001", "count", 2);
        Map<String, Object> spoil = Map.of("stock", stock, "blanks", List.of(two), "cause", "DAMAGED", "note", "受潮");
        assertThat(by(keeper).send("spoilBlanks", spoil).receipt().version()).isEqualTo(2);
        assertThat(by(keeper)
                        .send("surrenderSpoiledBlanks", Map.of("agency", agency.value(), "blanks", List.of(two)))
                        .receipt()
                        .version())
                .isEqualTo(3);
        assertThat(by(keeper)
                        .send(
                                "takeStock",
                                Map.of("stock", stock, "counted", Map.of("inStock", 0, "allotted", 1, "spoiled", 0)))
                        .receipt()
                        .version())
                .isEqualTo(4);
    }

    @Test
    void numbers_that_are_none_are_told_with_their_place() {
        Map<String, Object> bad = Map.of("first", "GS1", "count", 1);
        Answer serial =
                by(keeper).send("reportBlanksLost", Map.of("stock", stock, "blanks", List.of(bad), "note", "遗失"));
        assertThat(serial.code()).isEqualTo("BLANK_SERIAL_INVALID");
        assertThat(serial.arguments()).isEqualTo(List.of("blanks[0].first"));

        Answer unknown = by(clerk).send("appointBlankKeeper", Map.of("stock", "shelf", "keeper", "keeper"));
        assertThat(unknown.code()).isEqualTo("STOCK_NO_INVALID");
        assertThat(unknown.arguments()).isEqualTo(List.of("stock"));
    }

    @Test
    void what_a_form_leaves_out_is_told() {
        Map<String, Object> none = Map.of("first", "GS00000001", "count", 0);
        assertThat(by(Actors.CENTER)
                        .send("destroyBlanks", Map.of("blanks", List.of(none), "witnesses", List.of("a", "b")))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(by(Actors.CENTER)
                        .send("takeBackSpoiledBlanks", Map.of("from", agency.value(), "blanks", List.of()))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(by(Actors.CENTER)
                        .send("receiveBlanks", Map.of("first", "GS00000001", "count", 1_000_001, "source", "示例印务"))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
    }

    private Sending by(Actor actor) {
        return Sending.by(service, actor);
    }
}
