package org.henji.command.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.springframework.stereotype.Component;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of a workbook that a stranger has sent. Nothing of it is ever written to a disk. */
@Component
class WorkbookReader {

    private final WorkbookSettings limits;

    WorkbookReader(WorkbookSettings limits) {
        this.limits = limits;
    }

    /** Hands on the rows that have something in them; what the consumer throws ends the reading and comes through. */
    void read(byte[] workbook, Consumer<SheetRow> rows) {
        try (ZipFile archive = open(workbook)) {
            LimitedParts parts =
                    new LimitedParts(archive, limits.maxUnpackedSize().toBytes());
            try {
                read(parts, rows);
            } catch (Refused refused) {
                throw refused;
            } catch (Exception junk) {
                // whatever the parsers throw at what is no workbook; their messages may quote people
                throw new Refused(parts.exceeded() ? FailureCode.WORKBOOK_TOO_LARGE : FailureCode.WORKBOOK_UNREADABLE);
            }
        } catch (IOException noArchive) {
            throw new Refused(FailureCode.WORKBOOK_UNREADABLE);
        }
    }

    private static ZipFile open(byte[] workbook) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
    }

    private static void read(LimitedParts parts, Consumer<SheetRow> rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        OPCPackage file = OPCPackage.open(parts);
        XSSFReader reader = new XSSFReader(file);
        StylesTable styles = reader.getStylesTable();
        boolean from1904 = countsFrom1904(reader);
        parts.streaming();
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new Refused(FailureCode.WORKBOOK_UNREADABLE);
        }
        try (InputStream sheet = sheets.next()) {
            parse(sheet, new SheetHandler(new ReadOnlySharedStringsTable(file, false), styles, from1904, rows));
        }
    }

    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        DateSystem dates = new DateSystem();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, dates);
        }
        return dates.from1904;
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(part));
    }

    private static final class DateSystem extends DefaultHandler {

        private boolean from1904;

        @Override
        public void startElement(String namespace, String name, String qualified, Attributes attributes) {
            if (namespace.equals(XSSFRelation.NS_SPREADSHEETML) && name.equals("workbookPr")) {
                String stated = attributes.getValue("date1904");
                from1904 = "1".equals(stated) || "true".equals(stated);
            }
        }
    }
}
