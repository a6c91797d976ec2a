package org.henji.platform.person;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import javax.crypto.SecretKey;

/** The key under which all other keys are wrapped: from the configuration, or from a file that only its owner can read. */
final class MasterKey {

    static final String FILE = "master.key";

    private MasterKey() {}

    static SecretKey parse(String base64, String source) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // without the cause, whose message quotes from the key
            throw new PersonKeysException("The master key from " + source + " is not Base64");
        }
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw new PersonKeysException("The master key from " + source + " has " + bytes.length
                    + " bytes instead of " + AesGcm.KEY_BYTES + "; make one with: openssl rand -base64 32");
        }
        return AesGcm.key(bytes);
    }

    static SecretKey read(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new PersonKeysException("Cannot read the master key " + file + ": " + e.getMessage(), e);
        }
    }

    static SecretKey create(Path directory, byte[] bytes) {
        Path file = directory.resolve(FILE);
        Path draft = directory.resolve(FILE + ".draft");
        try {
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ownerOnly("rw-------"))) {
                channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(bytes)));
                channel.force(true);
            }
            // whole or not at all, whatever happens at this moment
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return AesGcm.key(bytes);
        } catch (IOException e) {
            throw new PersonKeysException("Cannot write the master key " + file + ": " + e.getMessage(), e);
        }
    }

    static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
