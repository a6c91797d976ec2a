package org.henji.query.certificate.blanks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows an agency its own blanks, and the centre all of them. */
@Controller
class BlankController {

    private final BlankStocks stocks;
    private final Certificates certificates;

    BlankController(BlankStocks stocks, Certificates certificates) {
        this.stocks = stocks;
        this.certificates = certificates;
    }

    @SchemaMapping(typeName = "AgencyDesk", field = "blankStock")
    @Nullable
    BlankStockView ofTheAgency(Desk desk) {
        return stocks.find(StockNo.of(Objects.requireNonNull(desk.uscc()))).orElse(null);
    }

    @SchemaMapping(typeName = "CenterDesk", field = "blankStock")
    @Nullable
    BlankStockView ofTheCenter() {
        return stocks.find(StockNo.CENTER).orElse(null);
    }

    @SchemaMapping(typeName = "CenterDesk")
    Connection<BlankStockView> blankStocks(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        return stocks.rows().page(Selection.all(), PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "CenterDesk")
    @Nullable
    BlankView blank(@Argument String serial) {
        return stocks.find(BlankSerial.parse(serial)).orElse(null);
    }

    @BatchMapping(typeName = "Blank", field = "certificate")
    Map<BlankView, CertificateView> certificates(List<BlankView> blanks) {
        Map<CertificateNo, CertificateView> found = certificates.find(blanks.stream()
                .flatMap(blank -> Stream.ofNullable(blank.certificate()))
                .toList());
        Map<BlankView, CertificateView> byBlank = new HashMap<>();
        blanks.forEach(
                blank -> byBlank.put(blank, blank.certificate() == null ? null : found.get(blank.certificate())));
        return byBlank;
    }
}
