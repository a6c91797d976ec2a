package org.henji.query.certificate.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.henji.kernel.agency.Sha256;

/** How long a batch of certificates takes, how large its document is, and what it needs of the heap. */
final class CertificatePrintsBenchmark {

    private static final List<Integer> SIZES = List.of(1, 30, 300, 1000);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
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
        List<Function<Portraits, CertificateWriter>> writers = List.of(
                portraits -> new PdfWriter(Faces.LAYOUT, Faces.FONTS, portraits, temporary, Faces.CLOCK),
                portraits -> new OfdWriter(Faces.LAYOUT, Faces.FONTS, portraits, Faces.CLOCK));
        List<String> lines = new ArrayList<>();
        for (Function<Portraits, CertificateWriter> writer : writers) {
            // classes, and the characters of the fonts
            writer.apply(Faces.PORTRAITS).write("warm", faces(30), OutputStream.nullOutputStream());
            for (int size : SIZES) {
                lines.add(measured(writer, size));
            }
        }
        Files.delete(temporary);
        report(Path.of(arguments[0]), lines);
    }

    private static String measured(Function<Portraits, CertificateWriter> writers, int certificates)
            throws IOException {
        List<CertificateFace> faces = faces(certificates);
        CertificateWriter writer = writers.apply(Faces.PORTRAITS);
        AtomicLong bytes = new AtomicLong();
        long worked = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        writer.write("benchmark", faces, counting(bytes));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Duration work = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - worked);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d ms | %,d ms | %.1f MB | %,d MB |",
                writer.format(),
                certificates,
                work.toMillis(),
                took.toMillis(),
                bytes.get() / 1e6,
                keptAtTheLastPage(writers, faces) / 1_000_000);
    }

    /** What is live then and was not before. */
    private static long keptAtTheLastPage(Function<Portraits, CertificateWriter> writers, List<CertificateFace> faces)
            throws IOException {
        AtomicInteger photos = new AtomicInteger();
        AtomicLong live = new AtomicLong();
        Portraits counted = new Portraits(new Faces.Photos() {
            @Override
            public InputStream open(Sha256 sha256) {
                if (photos.incrementAndGet() == faces.size()) {
                    live.set(live());
                }
                return super.open(sha256);
            }
        });
        long before = live();
        writers.apply(counted).write("benchmark", faces, OutputStream.nullOutputStream());
        return live.get() - before;
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
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void report(Path page, List<String> lines) throws IOException {
        String text = Files.readString(page, UTF_8);
        String table =
                "\n| | certificates | of a processor | time | document | kept at the last page |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
                        + String.join("\n", lines)
                        + "\n\n";
        int start = text.indexOf(START) + START.length();
        Files.writeString(page, text.substring(0, start) + table + text.substring(text.indexOf(END)), UTF_8);
    }
}
