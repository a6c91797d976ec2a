package org.henji.query.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.henji.kernel.agency.Sha256;
import org.henji.platform.file.FileStore;
import org.springframework.stereotype.Component;

/** The pictures that layouts name, made or fetched while the page is drawn, one after the other. */
@Component
public class Pictures {

    static final String QR = "qr";
    static final String PHOTO = "photo";

    private final FileStore files;

    public Pictures(FileStore files) {
        this.files = files;
    }

    FSStreamFactory qrCodes() {
        return address -> new Picture(new ByteArrayInputStream(QrCode.png(named(address, QR))));
    }

    FSStreamFactory photos() {
        return address -> new Picture(files.open(Sha256.parse(named(address, PHOTO))));
    }

    private static String named(String address, String scheme) {
        return address.substring(scheme.length() + 1);
    }

    private record Picture(InputStream content) implements FSStream {

        @Override
        public InputStream getStream() {
            return content;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(content, StandardCharsets.UTF_8);
        }
    }
}
