package org.henji.command.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/**
 * The parts of a workbook, unpacked as they are read, from memory, and no further than to a limit. What an archive says about
 * the sizes of its entries is not asked: a zip bomb lies.
 */
final class LimitedParts extends ZipFileZipEntrySource {

    /** Of a part that becomes a tree in memory, many times its size. */
    private static final long WHOLE_PART = 4L << 20;

    private long left;
    private boolean streaming;
    private boolean exceeded;

    LimitedParts(ZipFile archive, long limit) {
        super(archive);
        this.left = limit;
    }

    /** From now on parts are read as streams and may be as large as all of them together. */
    void streaming() {
        streaming = true;
    }

    /** Whether reading ended at the limit, whatever the reader has made of that. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Part(super.getInputStream(entry), streaming ? Long.MAX_VALUE : WHOLE_PART);
    }

    private final class Part extends FilterInputStream {

        private long leftOfPart;

        Part(InputStream content, long limit) {
            super(content);
            leftOfPart = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            leftOfPart -= read;
            if (left < 0 || leftOfPart < 0) {
                exceeded = true;
                throw new IOException("more than may be unpacked");
            }
        }
    }
}
