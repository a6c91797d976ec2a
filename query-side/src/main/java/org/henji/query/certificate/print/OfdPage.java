package org.henji.query.certificate.print;

import java.util.Map;
import java.util.Objects;
import org.henji.query.certificate.print.CertificateLayout.Frame;
import org.henji.query.certificate.print.CertificateLayout.Rule;
import org.henji.query.print.OpenFont;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;

/** A page of an OFD document while it is drawn. */
final class OfdPage {

    private final OfdPackage document;
    private final Map<OpenFont, FontSubset> subsets;
    private final Map<OpenFont, ST_RefID> fonts;
    private final CT_Layer layer = new CT_Layer();

    OfdPage(OfdPackage document, Map<OpenFont, FontSubset> subsets, Map<OpenFont, ST_RefID> fonts) {
        this.document = document;
        this.subsets = subsets;
        this.fonts = fonts;
        layer.setType(Type.Body);
        layer.setObjID(document.nextId());
    }

    Page done() {
        Content content = new Content();
        content.addLayer(layer);
        Page page = new Page();
        page.setContent(content);
        return page;
    }

    void stroke(Frame frame) {
        stroke(new Box(frame.x(), frame.y(), frame.width(), frame.height()), frame.line(), frame.color());
    }

    void stroke(Box box, double line, Ink color) {
        AbbreviatedData way = new AbbreviatedData()
                .moveTo(line, line)
                .lineTo(line + box.width(), line)
                .lineTo(line + box.width(), line + box.height())
                .lineTo(line, line + box.height())
                .close();
        add(way, box, line, color);
    }

    void stroke(Rule rule) {
        Box box = new Box(
                Math.min(rule.x(), rule.toX()),
                Math.min(rule.y(), rule.toY()),
                Math.abs(rule.toX() - rule.x()),
                Math.abs(rule.toY() - rule.y()));
        AbbreviatedData way = new AbbreviatedData()
                .moveTo(rule.x() - box.x() + rule.line(), rule.y() - box.y() + rule.line())
                .lineTo(rule.toX() - box.x() + rule.line(), rule.toY() - box.y() + rule.line());
        add(way, box, rule.line(), rule.color());
    }

    /** The boundary has room for the line on all sides: what stands outside of it is cut off. */
    private void add(AbbreviatedData way, Box box, double line, Ink color) {
        PathObject path = new PathObject(document.nextId());
        path.setBoundary(new ST_Box(box.x() - line, box.y() - line, box.width() + 2 * line, box.height() + 2 * line));
        path.setLineWidth(line);
        path.setStroke(true);
        path.setFill(false);
        path.setStrokeColor(color(color));
        path.setAbbreviatedData(way);
        layer.addPageBlock(path);
    }

    void put(ST_RefID picture, Box box) {
        ImageObject image = new ImageObject(document.nextId());
        image.setBoundary(new ST_Box(box.x(), box.y(), box.width(), box.height()));
        image.setResourceID(picture);
        // pictures are one unit high and wide
        image.setCTM(new ST_Array(box.width(), 0, 0, box.height(), 0, 0));
        layer.addPageBlock(image);
    }

    /** Rare characters one by one: readers disagree on how many characters one of them is. */
    void write(Run run) {
        StringBuilder common = new StringBuilder();
        int from = 0;
        double start = run.x();
        double x = run.x();
        int[] characters = run.text().codePoints().toArray();
        for (int n = 0; n < characters.length; n++) {
            double next = x + run.advances().get(n);
            if (Character.isBmpCodePoint(characters[n])) {
                if (common.isEmpty()) {
                    from = n;
                    start = x;
                }
                common.appendCodePoint(characters[n]);
            } else {
                flush(common, run, from, start);
                TextObject rare = text(run, x, next - x);
                rare.addCGTransform(glyph(run, characters[n]));
                rare.addTextCode(code(run, Character.toString(characters[n])));
                layer.addPageBlock(rare);
            }
            x = next;
        }
        flush(common, run, from, start);
    }

    private void flush(StringBuilder common, Run run, int from, double start) {
        if (common.isEmpty()) {
            return;
        }
        String content = common.toString();
        Double[] advances =
                run.advances().subList(from, from + content.length()).toArray(Double[]::new);
        double width = 0;
        for (double advance : advances) {
            width += advance;
        }
        TextObject text = text(run, start, width);
        TextCode code = code(run, content);
        if (advances.length > 1) {
            Double[] between = new Double[advances.length - 1];
            System.arraycopy(advances, 0, between, 0, between.length);
            code.setDeltaX(between);
        }
        text.addTextCode(code);
        layer.addPageBlock(text);
        common.setLength(0);
    }

    /** With room for what letters have beyond their size. */
    private TextObject text(Run run, double x, double width) {
        double height = run.height();
        TextObject text = new TextObject(document.nextId());
        text.setBoundary(new ST_Box(x - height / 4, run.baseline() - height * 1.1, width + height / 2, height * 1.5));
        text.setFont(fonts.get(run.font()));
        text.setSize(height);
        text.setFillColor(color(run.color()));
        return text;
    }

    private static TextCode code(Run run, String content) {
        TextCode code = new TextCode();
        code.setCoordinate(run.height() / 4, run.height() * 1.1);
        code.setContent(content);
        return code;
    }

    private CT_CGTransform glyph(Run run, int character) {
        CT_CGTransform transform = new CT_CGTransform();
        transform.setCodePosition(0);
        transform.setCodeCount(Character.charCount(character));
        transform.setGlyphCount(1);
        transform.setGlyphs(
                new ST_Array(Objects.requireNonNull(subsets.get(run.font())).glyph(character)));
        return transform;
    }

    private static CT_Color color(Ink ink) {
        return CT_Color.rgb(ink.red(), ink.green(), ink.blue());
    }
}
