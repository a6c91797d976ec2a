package org.henji.query.certificate.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How long a batch of certificates takes, how large its document is, and what it needs of the heap. */
final class CertificatePrintsBenchmark {

    private static final List<Integer> SIZES = List.of(1, 30, 300, 1000);
    private static final String START = "<!-- results: replaced by each run -->\n";
    private static final String END = "<!-- end of results -->";

    private CertificatePrintsBenchmark() {}

    /**
     * Measures both formats.
     *
     * @param arguments the page with the results, in which they are replaced
     */
    public static void main(String[] arguments) throws IOException {
        Path temporary = Files.createTempDirectory("henji-benchmark-");
        List<CertificateWriter> writers = List.of(
                new PdfWriter(Faces.LAYOUT, Faces.FONTS, Faces.PORTRAITS, temporary, Faces.CLOCK),
                new OfdWriter(Faces.LAYOUT, Faces.FONTS, Faces.PORTRAITS, Faces.CLOCK));
        List<String> lines = new ArrayList<>();
        for (CertificateWriter writer : writers) {
            // classes, and the characters of the fonts
            writer.write("warm", faces(30), OutputStream.nullOutputStream());
            for (int size : SIZES) {
                lines.add(measured(writer, size));
            }
        }
        Files.delete(temporary);
        report(Path.of(arguments[0]), lines);
    }

    private static String measured(CertificateWriter writer, int certificates) throws IOException {
        List<CertificateFace> faces = faces(certificates);
        long before = live();
        resetPeaks();
        AtomicLong bytes = new AtomicLong();
        long start = System.nanoTime();
        writer.write("benchmark", faces, counting(bytes));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long peak = peak();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d ms | %.1f MB | %,d MB | %,d MB |",
                writer.format(),
                certificates,
                took.toMillis(),
                bytes.get() / 1e6,
                peak / 1_000_000,
                before / 1_000_000);
    }

    /** One of a hundred has a rare name. */
    private static List<CertificateFace> faces(int howMany) {
        List<CertificateFace> faces = new ArrayList<>(Faces.faces(howMany));
        for (int n = 0; n < faces.size(); n += 100) {
            faces.set(n, Faces.face(n + 1, "测试㐀𠀁", Faces.PHOTO));
        }
        return faces;
    }

    private static OutputStream counting(AtomicLong bytes) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                bytes.addAndGet(length);
            }
        };
    }

    private static long live() {
        System.gc();
        return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Of the pools, which need not have had theirs at the same moment: what is given is too much rather than too little. */
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void report(Path page, List<String> lines) throws IOException {
        String text = Files.readString(page, UTF_8);
        String table =
                "\n| | certificates | time | document | peak heap | of it before |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
                        + String.join("\n", lines)
                        + "\n\n";
        int start = text.indexOf(START) + START.length();
        Files.writeString(page, text.substring(0, start) + table + text.substring(text.indexOf(END)), UTF_8);
    }
}
