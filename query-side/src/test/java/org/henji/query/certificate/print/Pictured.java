package org.henji.query.certificate.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What can be seen on a page. */
public final class Pictured {

    private Pictured() {}

    /** The text of the QR code. */
    public static String code(BufferedImage image) throws NotFoundException {
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels(image));
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(light)),
                        Map.of(
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.QR_CODE),
                                DecodeHintType.TRY_HARDER,
                                true))
                .getText();
    }

    static boolean shows(Color color, BufferedImage image) {
        return IntStream.of(pixels(image)).mapToObj(Color::new).anyMatch(pixel -> isNear(pixel, color));
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 20
                && Math.abs(one.getGreen() - other.getGreen()) < 20
                && Math.abs(one.getBlue() - other.getBlue()) < 20;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
