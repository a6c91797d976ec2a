package org.henji.query.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.henji.query.certificate.print.ReceiptList.Line;
import org.henji.query.print.Layout;
import org.henji.query.print.PdfPrinter;
import org.henji.query.print.Pictures;
import org.henji.query.print.PrintSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptListTest {

    @Test
    void a_list_has_a_line_to_sign_for_each_certificate() throws IOException {
        PdfPrinter printer =
                new PdfPrinter(Faces.FONTS, new Pictures(new Faces.Photos()), new PrintSettings(List.of(), 1));
        List<Line> lines = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> new Line(Faces.certificateNo(n), "GS0000" + n, "测试持证人" + n, "女", "620102********0007"))
                .toList();
        byte[] pdf = printer.print(
                Layout.RECEIPT_LIST,
                new ReceiptList("2662010001-B01", "示例职业技能评价有限公司", "兰州牛肉拉面制作", "2026年3月25日", 40, lines));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("证书发放签收表", "2662010001-B01", "领取人签名", "共 40 本", "版式为本系统自拟")
                    .contains(Faces.certificateNo(40), "GS000040", "测试持证人40", "620102********0007");
        }
    }
}
