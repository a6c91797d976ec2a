package org.henji.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.henji.standalone.StartRefused;

/** The key that signs the tokens of the embedded authorization server, in a file so that tokens outlive a restart. */
final class SigningKey {

    private static final String FILE = "token-signing.jwk";
    private static final int BITS = 3072;

    private SigningKey() {}

    /** The key of this folder; made when there is none. */
    static RSAKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                create(folder, file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new StartRefused(
                    "文件 %1$s 不是有效的签名密钥。 / The file %1$s does not hold a signing key.".formatted(file), """
                    请从备份恢复，或仅删除该文件：将生成新的密钥，所有人须重新登录。
                    Restore it from a backup, or delete this one file: a new key is made, and everybody logs in again.""");
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        // whole or not at all: a crash must not leave half a key under the name that counts
        Path draft = Files.createTempFile(folder, FILE, ".tmp", ownerOnly("rw-------"));
        Files.writeString(draft, generate().toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java runtime makes RSA keys", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
