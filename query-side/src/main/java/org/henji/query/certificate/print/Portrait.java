package org.henji.query.certificate.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A photo as it is embedded, untouched. */
final class Portrait {

    private static final Set<String> FORMATS = Set.of("JPEG", "PNG");

    private final byte[] content;
    private final String format;
    private final int width;
    private final int height;

    private Portrait(byte[] content, String format, int width, int height) {
        this.content = content;
        this.format = format;
        this.width = width;
        this.height = height;
    }

    /** Nothing when it is no picture that can be embedded. */
    static Optional<Portrait> of(InputStream file) throws IOException {
        byte[] content = file.readAllBytes();
        try (ImageInputStream image = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                String format = reader.getFormatName().toUpperCase(Locale.ROOT);
                if (FORMATS.contains(format)) {
                    reader.setInput(image, true, true);
                    return Optional.of(new Portrait(content, format, reader.getWidth(0), reader.getHeight(0)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    byte[] content() {
        return content;
    }

    /** As OFD calls it: JPEG or PNG. */
    String format() {
        return format;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
