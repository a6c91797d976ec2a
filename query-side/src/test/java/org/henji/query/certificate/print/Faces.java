package org.henji.query.certificate.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Office;
import org.henji.platform.file.FileStore;
import org.henji.platform.file.StoredFile;
import org.henji.query.print.PrintFonts;
import org.henji.query.print.PrintSettings;
import org.springframework.core.io.ClassPathResource;

/** Certificates for tests; the people are invented. */
final class Faces {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-10T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    static final PrintFonts FONTS = new PrintFonts(new PrintSettings(List.of(), 1));

    static final CertificateLayout LAYOUT = LayoutFile.read(new ClassPathResource("certificate.yaml", Faces.class));

    static final Sha256 PHOTO = new Sha256("b".repeat(64));
    static final Sha256 LOST = new Sha256("c".repeat(64));
    static final Sha256 NO_PICTURE = new Sha256("d".repeat(64));
    static final Color SHIRT = new Color(20, 180, 60);

    static final Portraits PORTRAITS = new Portraits(new Photos());

    private Faces() {}

    static CertificateFace face(int number) {
        return face(number, "测试持证人" + number, PHOTO);
    }

    static CertificateFace face(int number, String holder, Sha256 photo) {
        return new CertificateFace(
                certificateNo(number),
                holder,
                number % 2 == 0 ? "女" : "男",
                "62010219960101000" + number % 10,
                "1996年1月1日",
                "兰州牛肉拉面制作",
                "79.50",
                "合格",
                "示例职业技能评价有限公司",
                "2026年3月25日",
                "2026年4月10日",
                "2031年4月9日",
                "省职业技能鉴定指导中心",
                "",
                String.format(Locale.ROOT, "GS%08d", number),
                "",
                code(number),
                photo);
    }

    static CertificateFace reissued(int number) {
        CertificateFace face = face(number);
        return new CertificateFace(
                face.number(),
                face.holder(),
                face.sex(),
                face.idNumber(),
                face.birthDate(),
                "特色小吃（含兰州牛肉拉面、酿皮子、灰豆子、甜醅子、浆水面、牛奶鸡蛋醪糟等地方风味）制作与经营管理",
                face.score(),
                face.result(),
                "甘肃省示例地区某某职业技能培训学校（兰州新区秦川园区实训基地）职业技能评价管理有限责任公司",
                face.assessedOn(),
                face.issuedOn(),
                face.validUntil(),
                face.issuer(),
                "原证书（流水码 GS00000077）遗失，本证书系补发，编号不变。",
                face.blank(),
                "第2版",
                face.code(),
                null);
    }

    static List<CertificateFace> faces(int howMany) {
        return IntStream.rangeClosed(1, howMany).mapToObj(Faces::face).toList();
    }

    static String certificateNo(int number) {
        return String.format(Locale.ROOT, "ZX6201000126%06d", number);
    }

    /** As long as a signed one is. */
    static String code(int number) {
        return "https://example.org/check?no=" + certificateNo(number) + "#"
                + "eyJhbGciOiJFUzI1NiIsInR5cCI6InZjK2p3dCJ9".repeat(20);
    }

    /** One photo, of somebody in green; one file that is no picture; and one that has been lost. */
    static class Photos implements FileStore {

        @Override
        public Receipt put(Office owner, Sha256 expected, String mediaType, InputStream content) {
            throw new UnsupportedOperationException("this side reads");
        }

        @Override
        public Optional<StoredFile> find(Sha256 sha256) {
            return sha256.equals(LOST) ? Optional.empty() : Optional.of(new StoredFile(sha256, "image/jpeg", 1));
        }

        @Override
        public boolean isOwnedBy(Sha256 sha256, Office owner) {
            throw new UnsupportedOperationException("decided before");
        }

        @Override
        public void delete(Sha256 sha256) {
            throw new UnsupportedOperationException("this side reads");
        }

        @Override
        public InputStream open(Sha256 sha256) {
            return new ByteArrayInputStream(sha256.equals(PHOTO) ? photo() : new byte[100]);
        }
    }

    static byte[] photo() {
        BufferedImage photo = new BufferedImage(358, 441, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = photo.createGraphics();
        brush.setColor(new Color(90, 150, 220));
        brush.fillRect(0, 0, 358, 441);
        brush.setColor(new Color(240, 210, 180));
        brush.fillOval(99, 80, 160, 210);
        brush.setColor(SHIRT);
        brush.fillRoundRect(40, 300, 278, 200, 80, 80);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "jpg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }
}
