package org.henji.query.certificate.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.security.ActorToken;
import org.henji.platform.security.ProtectedPath;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.print.Attachment;
import org.henji.query.print.Layout;
import org.henji.query.print.PdfPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Prints certificates for the centre, which alone prints them, and the list on which their holders sign, for their agency too.
 * Nothing tells a batch of another agency from one that does not exist.
 *
 * <p>Certificates are written while they are read. When that fails on the way the connection is broken off: what has been read
 * then is no document.
 */
@RestController
class CertificatePrintController {

    private static final String BATCH_PDF = "/certificate-batches/{batch}/certificates.pdf";
    private static final String BATCH_OFD = "/certificate-batches/{batch}/certificates.ofd";
    private static final String RECEIPTS = "/certificate-batches/{batch}/receipt-list.pdf";
    private static final String ONE_PDF = "/certificates/{number}.pdf";
    private static final String ONE_OFD = "/certificates/{number}.ofd";

    private static final String TITLE = "专项职业能力证书 ";

    private final CertificateFaces faces;
    private final CertificatePrinter printer;
    private final ReceiptLists receiptLists;
    private final PdfPrinter lists;
    private final ReadModels readModels;

    CertificatePrintController(
            CertificateFaces faces,
            CertificatePrinter printer,
            ReceiptLists receiptLists,
            PdfPrinter lists,
            ReadModels readModels) {
        this.faces = faces;
        this.printer = printer;
        this.receiptLists = receiptLists;
        this.lists = lists;
        this.readModels = readModels;
    }

    @Bean
    static ProtectedPath batchAsPdf() {
        return new ProtectedPath(HttpMethod.GET, BATCH_PDF, Set.of(Level.CENTER));
    }

    @Bean
    static ProtectedPath batchAsOfd() {
        return new ProtectedPath(HttpMethod.GET, BATCH_OFD, Set.of(Level.CENTER));
    }

    @Bean
    static ProtectedPath certificateAsPdf() {
        return new ProtectedPath(HttpMethod.GET, ONE_PDF, Set.of(Level.CENTER));
    }

    @Bean
    static ProtectedPath certificateAsOfd() {
        return new ProtectedPath(HttpMethod.GET, ONE_OFD, Set.of(Level.CENTER));
    }

    @Bean
    static ProtectedPath receiptList() {
        return new ProtectedPath(HttpMethod.GET, RECEIPTS, Set.of(Level.AGENCY, Level.CENTER));
    }

    @GetMapping(BATCH_PDF)
    void batchPdf(
            @PathVariable String batch,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response)
            throws IOException {
        printBatch(Format.PDF, batch, after, response);
    }

    @GetMapping(BATCH_OFD)
    void batchOfd(
            @PathVariable String batch,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response)
            throws IOException {
        printBatch(Format.OFD, batch, after, response);
    }

    @GetMapping(ONE_PDF)
    void onePdf(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response)
            throws IOException {
        printOne(Format.PDF, number, after, response);
    }

    @GetMapping(ONE_OFD)
    void oneOfd(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response)
            throws IOException {
        printOne(Format.OFD, number, after, response);
    }

    @GetMapping(RECEIPTS)
    void receipts(
            @PathVariable String batch,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken reader,
            HttpServletResponse response)
            throws IOException {
        BatchNo no = BatchNo.parse(batch);
        readModels.awaitAfter(after, Certificates.GROUP);
        byte[] pdf = lists.print(Layout.RECEIPT_LIST, receiptLists.of(no, desk(reader.actor())));
        Attachment.describe(MediaType.APPLICATION_PDF, no + "-receipt-list.pdf", response);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private void printBatch(Format format, String batch, @Nullable Long after, HttpServletResponse response)
            throws IOException {
        BatchNo no = BatchNo.parse(batch);
        readModels.awaitAfter(after, Certificates.GROUP);
        print(format, no + "-certificates", faces.ofBatch(no), response);
    }

    private void printOne(Format format, String number, @Nullable Long after, HttpServletResponse response)
            throws IOException {
        CertificateNo no = CertificateNo.parse(number);
        readModels.awaitAfter(after, Certificates.GROUP);
        print(format, no.value(), List.of(faces.of(no)), response);
    }

    private void print(Format format, String name, List<CertificateFace> all, HttpServletResponse response)
            throws IOException {
        Attachment.describe(format.type(), name + format.ending(), response);
        printer.print(format, TITLE + name, all, response.getOutputStream());
    }

    private static Desk desk(Actor reader) {
        return switch (reader.level()) {
            case AGENCY ->
                Desk.ofAgency(reader, Objects.requireNonNull(reader.office().agency()), null);
            case CENTER -> Desk.ofCenter(reader);
            case COUNTY, PREFECTURE, DEPARTMENT, AUDITOR, INTEGRATOR, PUBLIC ->
                throw new Refused(FailureCode.WRONG_LEVEL);
        };
    }
}
