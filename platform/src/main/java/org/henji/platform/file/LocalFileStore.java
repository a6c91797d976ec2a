package org.henji.platform.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files in a local folder. They are never in memory as a whole. */
final class LocalFileStore implements FileStore {

    private static final Logger log = LoggerFactory.getLogger(LocalFileStore.class);

    /** What a file counts for at least, so that the limit of space bounds the number of files too. */
    static final long SMALLEST_SHARE = 64 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final String UNREADABLE_TYPE = "?";
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private final FileSettings settings;
    private final FileFolder folder;
    private final Lock keeping = new ReentrantLock();

    LocalFileStore(FileSettings settings) {
        this.settings = settings;
        this.folder = new FileFolder(settings.directory());
    }

    @Override
    public Receipt put(Office owner, Sha256 expected, String mediaType, InputStream content) throws IOException {
        String declared = mustBeAccepted(mediaType);
        Path received = onDisk(folder::incoming);
        try {
            mustBe(expected, receive(content, received));
            mustBe(declared, onDisk(() -> typeOf(received)));
            long size = onDisk(() -> Files.size(received));
            boolean added = keep(owner, expected, received, size);
            return new Receipt(new StoredFile(expected, declared, size), added);
        } finally {
            // nothing is left of what is refused; what is kept has been moved away
            onDisk(() -> Files.deleteIfExists(received));
        }
    }

    @Override
    public Optional<StoredFile> find(Sha256 sha256) {
        Path file = folder.content(sha256);
        return onDisk(() -> Files.isRegularFile(file)
                ? Optional.of(new StoredFile(sha256, typeOf(file), Files.size(file)))
                : Optional.empty());
    }

    @Override
    public boolean isOwnedBy(Sha256 sha256, Office owner) {
        return folder.isClaimed(sha256, owner);
    }

    @Override
    public InputStream open(Sha256 sha256) {
        return onDisk(() -> {
            FileChannel channel = FileChannel.open(folder.content(sha256), StandardOpenOption.READ);
            try {
                // before the first byte goes out: afterwards it would be too late to say that the file is damaged
                if (!digest(channel).equals(sha256)) {
                    throw new IOException("file " + sha256 + " is damaged");
                }
                return Channels.newInputStream(channel.position(0));
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        });
    }

    @Override
    public void delete(Sha256 sha256) {
        keeping.lock();
        try {
            onDisk(() -> {
                folder.delete(sha256);
                return sha256;
            });
        } finally {
            keeping.unlock();
        }
    }

    private String mustBeAccepted(String mediaType) {
        @Nullable MediaType parsed = MediaType.parse(mediaType);
        String declared =
                parsed == null ? UNREADABLE_TYPE : parsed.getBaseType().toString();
        if (!settings.mediaTypes().contains(declared)) {
            throw new Refused(
                    FailureCode.FILE_TYPE_NOT_ALLOWED,
                    declared,
                    String.join(", ", settings.mediaTypes().stream().sorted().toList()));
        }
        return declared;
    }

    private Sha256 receive(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        long limit = settings.maxSize().toBytes();
        long size = 0;
        try (FileChannel channel = onDisk(() -> FileChannel.open(file, StandardOpenOption.WRITE))) {
            OutputStream target = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                int length = read;
                size += length;
                if (size > limit) {
                    throw new Refused(FailureCode.FILE_TOO_LARGE, Long.toString(limit));
                }
                digest.update(buffer, 0, length);
                onDisk(() -> {
                    target.write(buffer, 0, length);
                    return length;
                });
            }
            onDisk(() -> {
                channel.force(true);
                return channel;
            });
        }
        if (size == 0) {
            throw new Refused(FailureCode.FILE_EMPTY);
        }
        return result(digest);
    }

    private static void mustBe(Sha256 expected, Sha256 actual) {
        if (!actual.equals(expected)) {
            throw new Refused(FailureCode.FILE_HASH_DIFFERS, actual.value());
        }
    }

    private static void mustBe(String declared, String actual) {
        if (!actual.equals(declared)) {
            throw new Refused(FailureCode.FILE_TYPE_FALSE, declared, actual);
        }
    }

    /** The content before the claim: a crash between the two leaves a file that nobody has, never a claim to nothing. */
    private boolean keep(Office owner, Sha256 sha256, Path received, long size) {
        keeping.lock();
        try {
            boolean added = !folder.isClaimed(sha256, owner);
            if (added) {
                mustHaveRoom(owner, size);
            }
            return onDisk(() -> {
                folder.keep(received, sha256);
                if (added) {
                    folder.claim(sha256, owner);
                }
                return added;
            });
        } finally {
            keeping.unlock();
        }
    }

    private void mustHaveRoom(Office owner, long size) {
        long limit = settings.spacePerOwner().toBytes();
        if (onDisk(() -> used(owner)) + share(size) > limit) {
            throw new Refused(FailureCode.FILE_SPACE_EXHAUSTED, Long.toString(limit));
        }
    }

    private long used(Office owner) throws IOException {
        long used = 0;
        for (Sha256 claimed : folder.claims(owner)) {
            Path file = folder.content(claimed);
            used += share(Files.exists(file) ? Files.size(file) : 0);
        }
        return used;
    }

    private static long share(long size) {
        return Math.max(size, SMALLEST_SHARE);
    }

    private static String typeOf(Path file) throws IOException {
        try (InputStream start = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(start, new Metadata()).getBaseType().toString();
        }
    }

    private static Sha256 digest(FileChannel channel) throws IOException {
        DigestInputStream whole = new DigestInputStream(Channels.newInputStream(channel), sha256());
        whole.transferTo(OutputStream.nullOutputStream());
        return result(whole.getMessageDigest());
    }

    private static Sha256 result(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private interface DiskWork<T> {

        T run() throws IOException;
    }

    /** What the disk does not do is for the operator; what the sender does not send is not. */
    private <T> T onDisk(DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            log.error("The file store in {} fails", folder, e);
            throw new Refused(FailureCode.STORE_UNAVAILABLE);
        }
    }
}
