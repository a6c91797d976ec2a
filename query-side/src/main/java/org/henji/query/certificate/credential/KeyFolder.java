package org.henji.query.certificate.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's keys in a folder that only its owner can read. {@value #KEYS} is the truth: the key that signs, and the public halves
 * of all before it. {@value #HISTORY} repeats the public halves, so that a lost or an older {@value #KEYS} is noticed: what was
 * printed could not be verified any more, and a key made in its place would hide that.
 *
 * <p>When the time of the key that signs is over, the next is made, and the private half of the old one is gone. Several processes
 * may use the same folder.
 */
final class KeyFolder implements IssuerKeys {

    static final String KEYS = "issuer-keys.jwks";
    static final String HISTORY = "issuer-history.jwks";
    private static final String LOCK = "issuer-keys.lock";

    private static final Logger log = LoggerFactory.getLogger(KeyFolder.class);

    /** A lock on a file is the whole process's. */
    private static final ReentrantLock PROCESS = new ReentrantLock();

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final Duration signFor;
    private final Clock clock;

    private volatile State state;

    /** What was read, and from which file. */
    private record State(List<IssuerKey> keys, Stamp stamp) {}

    /** Tells one file of that name from the next. */
    private record Stamp(@Nullable Object file, Instant modified, long size) {}

    private interface Step<T> {
        T run() throws IOException;
    }

    /**
     * Opens the keys of the folder; with none there yet, makes the first.
     *
     * @param revoked ids of keys that are good for nothing any more
     * @throws IssuerKeysException when a key is lost or damaged; nothing has been changed then
     */
    static KeyFolder open(Path folder, Duration signFor, List<String> revoked, Clock clock) {
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            return new KeyFolder(folder, signFor, revoked, clock);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private KeyFolder(Path folder, Duration signFor, List<String> revoked, Clock clock) throws IOException {
        this.folder = folder;
        this.signFor = signFor;
        this.clock = clock;
        this.state = alone(folder, () -> begin(folder, signFor, revoked, clock.instant()));
    }

    @Override
    public IssuerKey signing() {
        Instant now = clock.instant();
        IssuerKey latest = current().keys().getLast();
        return latest.canSign() && latest.isToSign(now)
                ? latest
                : attempt(() -> {
                    state = alone(folder, () -> {
                        List<IssuerKey> keys = read(folder, now);
                        List<IssuerKey> next = withKeyThatSigns(folder, signFor, keys, now);
                        // another process may have been quicker
                        return next.equals(keys) ? new State(keys, stamp(folder)) : write(folder, next);
                    });
                    return state.keys().getLast();
                });
    }

    @Override
    public List<IssuerKey> history() {
        return current().keys().stream().map(IssuerKey::withoutPrivateHalf).toList();
    }

    private State current() {
        return attempt(() -> {
            State known = state;
            if (!stamp(folder).equals(known.stamp())) {
                known = alone(folder, () -> new State(read(folder, clock.instant()), stamp(folder)));
                state = known;
            }
            return known;
        });
    }

    private <T> T attempt(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static State begin(Path folder, Duration signFor, List<String> revoked, Instant now) throws IOException {
        List<IssuerKey> stored = Files.exists(folder.resolve(KEYS)) || Files.exists(folder.resolve(HISTORY))
                ? read(folder, now)
                : List.of();
        List<IssuerKey> keys = withKeyThatSigns(folder, signFor, revoked(folder, stored, revoked, now), now);
        return keys.equals(stored) && Files.exists(folder.resolve(HISTORY))
                ? new State(keys, stamp(folder))
                : write(folder, keys);
    }

    private static List<IssuerKey> revoked(Path folder, List<IssuerKey> keys, List<String> revoked, Instant now) {
        Set<String> ids = keys.stream().map(IssuerKey::id).collect(Collectors.toSet());
        for (String id : revoked) {
            if (!ids.contains(id)) {
                throw new IssuerKeysException(
                        "%2$s 中没有要废止的密钥 %1$s。 / There is no key %1$s in %2$s that could be revoked."
                                .formatted(id, folder),
                        "请核对 henji.certificates.keys.revoked。 / Correct henji.certificates.keys.revoked.");
            }
        }
        return keys.stream()
                .map(key -> revoked.contains(key.id()) && !key.isRevoked() ? key.revoked(now) : key)
                .toList();
    }

    private static List<IssuerKey> withKeyThatSigns(Path folder, Duration signFor, List<IssuerKey> keys, Instant now) {
        if (!keys.isEmpty() && keys.getLast().isToSign(now)) {
            return keys;
        }
        // what does not sign any more needs no private half, and none can be stolen
        List<IssuerKey> next =
                new ArrayList<>(keys.stream().map(IssuerKey::withoutPrivateHalf).toList());
        IssuerKey made = IssuerKey.generate(now, signFor);
        next.add(made);
        log.info("key {} signs certificates from now on; {} came before it in {}", made.id(), keys.size(), folder);
        return List.copyOf(next);
    }

    private static List<IssuerKey> read(Path folder, Instant now) throws IOException {
        Path file = folder.resolve(KEYS);
        List<IssuerKey> history = Files.exists(folder.resolve(HISTORY)) ? parse(folder.resolve(HISTORY)) : List.of();
        if (!Files.exists(file) && mayGoOnWithout(history, now)) {
            return history;
        }
        if (!Files.exists(file)) {
            throw new IssuerKeysException(
                    "%1$s 中有签发密钥历史，但缺少 %2$s。 / The history of the issuer's keys is in %1$s, but %2$s is not."
                            .formatted(folder, KEYS),
                    """
                    请从备份恢复该文件；不会自行生成新密钥。确已丢失时见 docs/operations.md「签发密钥」。
                    Restore it from the backup; no key is made in its place. If it is lost for good, see docs/operations.md.""");
        }
        // in the order in which they were made: a clock that was set back must not change which is the latest
        List<IssuerKey> keys = parse(file);
        Set<String> known = keys.stream().map(IssuerKey::id).collect(Collectors.toSet());
        if (!history.stream().allMatch(key -> known.contains(key.id()))) {
            throw new IssuerKeysException(
                    "%s 比签发密钥历史旧。 / %s is older than the history of the issuer's keys.".formatted(file, file),
                    "请恢复较新的备份。 / Restore a newer backup of it.");
        }
        mustSign(file, keys, now);
        return keys;
    }

    /** A key whose time is over has no private half to lose. */
    private static boolean mayGoOnWithout(List<IssuerKey> history, Instant now) {
        return !history.isEmpty() && history.stream().noneMatch(key -> key.isToSign(now));
    }

    private static void mustSign(Path file, List<IssuerKey> keys, Instant now) {
        IssuerKey latest = keys.getLast();
        if (latest.isToSign(now) && !(latest.canSign() && fits(latest))) {
            throw damaged(file, "the private half does not belong to the public one");
        }
    }

    /** Whether the halves of the key belong together. */
    private static boolean fits(IssuerKey key) {
        try {
            JWSObject trial = new JWSObject(new JWSHeader(IssuerKey.ALGORITHM), new Payload("trial"));
            trial.sign(new ECDSASigner(key.jwk()));
            return trial.verify(new ECDSAVerifier(key.jwk()));
        } catch (JOSEException e) {
            return false;
        }
    }

    private static List<IssuerKey> parse(Path file) throws IOException {
        try {
            List<IssuerKey> keys = IssuerKey.parse(Files.readString(file, UTF_8));
            if (keys.isEmpty()) {
                throw damaged(file, "there is no key in it");
            }
            return keys;
        } catch (ParseException e) {
            throw damaged(file, Objects.requireNonNullElse(e.getMessage(), "unreadable"));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw damaged(file, "not a text");
        }
    }

    private static State write(Path folder, List<IssuerKey> keys) throws IOException {
        // the truth first: a history without it is a loss, the truth without a history is a crash in between
        put(folder, KEYS, keys);
        put(folder, HISTORY, keys.stream().map(IssuerKey::withoutPrivateHalf).toList());
        return new State(keys, stamp(folder));
    }

    private static void put(Path folder, String name, List<IssuerKey> keys) throws IOException {
        List<JWK> jwks = keys.stream().map(key -> (JWK) key.jwk()).toList();
        byte[] content = new JWKSet(jwks).toString(false).getBytes(UTF_8);
        Path draft = folder.resolve(name + ".draft");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        // whole or not at all, whatever happens at this moment
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        if (POSIX) {
            // the new name, too, outlives a power cut
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static Stamp stamp(Path folder) throws IOException {
        BasicFileAttributes file = Files.readAttributes(folder.resolve(KEYS), BasicFileAttributes.class);
        return new Stamp(file.fileKey(), file.lastModifiedTime().toInstant(), file.size());
    }

    private static <T> T alone(Path folder, Step<T> step) throws IOException {
        PROCESS.lock();
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(LOCK),
                        new HashSet<>(EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE)),
                        ownerOnly("rw-------"));
                FileLock lock = channel.lock()) {
            Objects.requireNonNull(lock);
            return step.run();
        } finally {
            PROCESS.unlock();
        }
    }

    private static IssuerKeysException damaged(Path file, String what) {
        return new IssuerKeysException(
                "签发密钥文件 %1$s 已损坏。 / The file %1$s of the issuer's keys is damaged: %2$s.".formatted(file, what), """
                请从备份恢复；不会自行生成新密钥。
                Restore it from the backup; no key is made in its place.""");
    }

    private static IssuerKeysException unusable(Path folder, IOException e) {
        return new IssuerKeysException(
                "无法读写 %1$s 中的签发密钥。 / The issuer's keys in %1$s cannot be read or written: %2$s"
                        .formatted(folder, e.getMessage()),
                "请检查目录权限与磁盘。 / Look at the permissions of the folder, and at the disk.",
                e);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
