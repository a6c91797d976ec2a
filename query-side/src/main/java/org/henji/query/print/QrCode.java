package org.henji.query.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A text as a QR code (ISO/IEC 18004). A quarter of one with a short text can be worn off; of one with a long text, whose modules
 * are small already, less, so that they do not get smaller still.
 */
public final class QrCode {

    private static final int PIXELS_PER_MODULE = 4;
    private static final int WHITE = 0xFF;

    /** Bytes. */
    private static final int SHORT = 250;

    /** Bytes; what is longer has room at the lowest level only. */
    private static final int LONG = 2331;

    private QrCode() {}

    /** A PNG in black and white. */
    public static byte[] png(String text) {
        try {
            // the smallest: one pixel for a module
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints(text));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image(modules), "png", bytes);
            return bytes.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<EncodeHintType, ?> hints(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        ErrorCorrectionLevel level = length <= SHORT
                ? ErrorCorrectionLevel.Q
                : length <= LONG ? ErrorCorrectionLevel.M : ErrorCorrectionLevel.L;
        return Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, 4);
    }

    /** Straight into its bits: there are many of them, and pixel by pixel it would take longer than all the rest of a page. */
    private static BufferedImage image(BitMatrix modules) {
        int size = modules.getWidth() * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(bits, (byte) WHITE);
        int rowLength = bits.length / size;
        for (int y = 0; y < modules.getHeight(); y++) {
            int row = y * PIXELS_PER_MODULE * rowLength;
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    // a module is half a byte
                    bits[row + x / 2] &= (byte) (x % 2 == 0 ? 0x0F : 0xF0);
                }
            }
            for (int copy = 1; copy < PIXELS_PER_MODULE; copy++) {
                System.arraycopy(bits, row, bits, row + copy * rowLength, rowLength);
            }
        }
        return image;
    }
}
