package org.henji.command.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.SpreadsheetVersion;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.springframework.stereotype.Component;

/**
 * Reads a CSV file (RFC 4180) that a stranger has sent, as {@link WorkbookReader} reads a workbook. Every cell is a text, whatever a
 * spreadsheet would make of it: nothing in it is computed, neither here nor later.
 */
@Component
class CsvReader {

    /** What spreadsheets and registers in China write; what is valid UTF-8 is, but for a few rare pairs of characters, meant so. */
    private static final List<Charset> CHARSETS = List.of(UTF_8, Charset.forName("GB18030"));

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** A quote that nobody closes makes one row of all that follows. */
    private static final int LONGEST_ROW = 1 << 20;

    private final WorkbookSettings limits;

    CsvReader(WorkbookSettings limits) {
        this.limits = limits;
    }

    /** Hands on the rows that have something in them; what the consumer throws ends the reading and comes through. */
    void read(byte[] file, Consumer<SheetRow> rows) {
        if (file.length > limits.maxUnpackedSize().toBytes()) {
            throw new Refused(FailureCode.WORKBOOK_TOO_LARGE);
        }
        Charset charset = CHARSETS.stream()
                .filter(candidate -> isWritten(file, candidate))
                .findFirst()
                .orElseThrow(CsvReader::unreadable);
        try (OneRow text = new OneRow(decoded(file, charset));
                CSVParser lines = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord line : lines) {
                SheetRow row = row(line);
                if (!row.cells().isEmpty()) {
                    rows.accept(row);
                }
                text.next();
            }
        } catch (IOException | UncheckedIOException broken) {
            // a quote in the wrong place, or nowhere; the message may quote people
            throw unreadable();
        }
    }

    private static boolean isWritten(byte[] file, Charset charset) {
        try (Reader text = decoded(file, charset)) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Strictly: what cannot be decoded ends the reading instead of becoming a question mark in somebody's name. */
    private static Reader decoded(byte[] file, Charset charset) {
        int start = startsWithMark(file) ? BYTE_ORDER_MARK.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(file, start, file.length - start),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(BYTE_ORDER_MARK, Arrays.copyOf(file, BYTE_ORDER_MARK.length));
    }

    private static SheetRow row(CSVRecord line) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int column = 0; column < Math.min(line.size(), SheetHandler.COLUMNS); column++) {
            String text = line.get(column);
            if (text.length() > CHARACTERS) {
                throw unreadable();
            }
            if (!text.isBlank()) {
                cells.put(column, Cell.text(text));
            }
        }
        return new SheetRow(Math.toIntExact(line.getRecordNumber()), cells);
    }

    private static Refused unreadable() {
        return new Refused(FailureCode.WORKBOOK_UNREADABLE);
    }

    /** Ends at a row that is too long, give or take what the parser reads ahead. */
    private static final class OneRow extends FilterReader {

        private int length;

        OneRow(Reader text) {
            super(text);
        }

        void next() {
            length = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(char[] target, int offset, int wanted) throws IOException {
            int read = super.read(target, offset, wanted);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            length += read;
            if (length > LONGEST_ROW) {
                throw new IOException("a row without an end");
            }
        }
    }
}
