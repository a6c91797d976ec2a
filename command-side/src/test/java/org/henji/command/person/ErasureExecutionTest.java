package org.henji.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.subject;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.Actors;
import org.henji.command.infrastructure.Outcome;
import org.henji.command.person.CommandSideOnDisk.Breaking;
import org.henji.command.person.ErasureCommand.ErasePerson;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvent.PersonErased;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.archive.ArchiveEvents;
import org.henji.platform.file.FileStore;
import org.henji.platform.message.Trail;
import org.henji.platform.person.PersonKeys;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Rules 12 to 16 of {@code docs/event-model/erasure.md}, with the real stores: what was decided is carried out, whatever breaks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureExecutionTest {

    private static final int PEOPLE = 5;
    private static final List<Integer> BROKEN = List.of(1, 2, 3);

    @TempDir
    private Path folder;

    @Test
    void each_step_that_a_crash_has_left_out_is_made_good_at_the_next_start() {
        Breaking breaking = new Breaking(subject(1), digest(2), subject(3));
        try (ConfigurableApplicationContext commandSide = CommandSideOnDisk.start(folder, breaking)) {
            World world = new World(commandSide);
            world.begin();
            BROKEN.forEach(person -> assertThatThrownBy(() -> world.erase(person, Actors.DEPARTMENT))
                    .isInstanceOfSatisfying(
                            CommandExecutionException.class,
                            refused -> assertThat(refused.<Failure>getDetails())
                                    .contains(Failure.of(FailureCode.OUTCOME_UNKNOWN))));

            assertThat(world.hasKey(1)).isTrue();
            assertThat(world.hasKey(2)).isFalse();
            assertThat(world.hasKey(3)).isFalse();
            assertThat(world.hasFile(1)).isTrue();
            assertThat(world.hasFile(2)).isTrue();
            assertThat(world.hasFile(3)).isFalse();
            assertThat(world.erased()).isEmpty();

            // what breaks for one of them keeps nobody else from being forgotten
            world.erase(4, Actors.DEPARTMENT);
            assertThat(world.erased()).containsExactly(subject(4));
            assertThat(world.hasKey(4)).isFalse();
            assertThat(world.hasFile(4)).isFalse();
        }
        try (ConfigurableApplicationContext commandSide = CommandSideOnDisk.start(folder, Breaking.NOTHING)) {
            World world = new World(commandSide);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(world.erased()).containsExactly(subject(4), subject(1), subject(2), subject(3)));
            BROKEN.forEach(person -> {
                assertThat(world.hasKey(person)).isFalse();
                assertThat(world.hasFile(person)).isFalse();
            });
            assertThat(world.hasKey(5)).isTrue();
            assertThat(world.hasFile(5)).isTrue();
            assertThat(world.files())
                    .hasSize(3)
                    .allMatch(file -> file.endsWith(digest(5).value()));

            int stored = world.erasures().size();
            BROKEN.forEach(person -> world.erase(person, Actors.DEPARTMENT));
            assertThat(world.erasures()).as("again").hasSize(stored);
        }
    }

    @Test
    void an_act_that_is_sent_again_carries_out_what_is_not_done() {
        try (ConfigurableApplicationContext commandSide =
                CommandSideOnDisk.start(folder, new Breaking(null, null, subject(1)))) {
            World world = new World(commandSide);
            world.begin();
            assertThatThrownBy(() -> world.erase(1, Actors.DEPARTMENT)).isInstanceOf(CommandExecutionException.class);
            world.erase(2, Actors.DEPARTMENT);
            assertThatThrownBy(() -> world.erase(1, Actors.DEPARTMENT)).isInstanceOf(CommandExecutionException.class);
            assertThat(world.erasures().stream().filter(ErasureDecided.class::isInstance))
                    .hasSize(2);
        }
    }

    @Test
    void two_users_of_the_department_at_once_forget_each_person_once() throws Exception {
        try (ConfigurableApplicationContext commandSide = CommandSideOnDisk.start(folder, Breaking.NOTHING)) {
            World world = new World(commandSide);
            world.begin();
            Actor other = new Actor("user-department-2", Actors.DEPARTMENT.office(), "officer");
            inParallel(List.of(
                    () -> world.erase(1, Actors.DEPARTMENT),
                    () -> world.erase(1, other),
                    () -> world.erase(2, Actors.DEPARTMENT),
                    () -> world.erase(2, other)));

            assertThat(world.erasures()).hasSize(4);
            assertThat(world.erased()).containsExactlyInAnyOrder(subject(1), subject(2));
            assertThat(List.of(world.hasKey(1), world.hasKey(2), world.hasFile(1), world.hasFile(2)))
                    .containsOnly(false);
        }
    }

    @Test
    void keys_of_an_older_backup_forget_again() throws Exception {
        Path keys = folder.resolve("keys");
        Path backup = folder.resolve("keys-of-yesterday");
        try (ConfigurableApplicationContext commandSide = CommandSideOnDisk.start(folder, Breaking.NOTHING)) {
            World world = new World(commandSide);
            world.begin();
            FileSystemUtils.copyRecursively(keys, backup);
            world.erase(1, Actors.DEPARTMENT);
        }
        FileSystemUtils.deleteRecursively(keys);
        FileSystemUtils.copyRecursively(backup, keys);
        try (ConfigurableApplicationContext commandSide = CommandSideOnDisk.start(folder, Breaking.NOTHING)) {
            World world = new World(commandSide);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(world.hasKey(1)).isFalse());
            assertThat(world.hasKey(2)).isTrue();
            assertThat(world.erasures()).hasSize(2);
        }
    }

    /** A session of five people with a photo each, long since archived. Their photos were handed in by two agencies. */
    private static final class World {

        private final EventStore store;
        private final CommandGateway commands;
        private final PersonKeys keys;
        private final FileStore files;
        private final Path folder;

        World(ConfigurableApplicationContext commandSide) {
            store = commandSide.getBean(EventStore.class);
            commands = commandSide.getBean(CommandGateway.class);
            keys = commandSide.getBean(PersonKeys.class);
            files = commandSide.getBean(FileStore.class);
            folder = Path.of(commandSide.getEnvironment().getRequiredProperty("henji.files.directory"));
        }

        void begin() {
            publish(SessionEvents.filed());
            publish(new CandidatesRegistered(
                    SESSION,
                    IntStream.rangeClosed(1, PEOPLE)
                            .mapToObj(SessionEvents::candidate)
                            .toList(),
                    null,
                    16,
                    CatalogueEvents.AT));
            List<CandidatePhoto> photos = new ArrayList<>();
            for (int person = 1; person <= PEOPLE; person++) {
                photos.add(new CandidatePhoto(
                        person, new Photo(digest(person), photo(person).length, LocalDate.of(2026, 1, 15))));
                handIn(person, Office.agency(USCC));
                handIn(person, Office.agency(OTHER_USCC));
            }
            publish(new PhotosAttached(SESSION, photos, CatalogueEvents.AT));
            ArchiveEvents.complete().forEach(this::publish);
            publish(ArchiveEvents.sealed());
        }

        private void publish(DomainEvent event) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>("Aggregate", event.streamId(), next, event));
        }

        private void handIn(int person, Office owner) {
            try {
                files.put(owner, digest(person), "image/jpeg", new ByteArrayInputStream(photo(person)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Outcome erase(int person, Actor actor) {
            return commands.sendAndWait(
                    new GenericCommandMessage<>(new ErasePerson(subject(person), "保存期限已届满"), Trail.of(actor)));
        }

        boolean hasKey(int person) {
            return keys.find(subject(person)).isPresent();
        }

        boolean hasFile(int person) {
            return files.find(digest(person)).isPresent();
        }

        List<ErasureEvent> erasures() {
            return store.readEvents(ErasureEvent.STREAM)
                    .asStream()
                    .map(Message::getPayload)
                    .map(ErasureEvent.class::cast)
                    .toList();
        }

        List<Subject> erased() {
            return erasures().stream()
                    .filter(PersonErased.class::isInstance)
                    .map(ErasureEvent::subject)
                    .toList();
        }

        List<Path> files() {
            try (Stream<Path> walk = Files.walk(folder)) {
                return walk.filter(Files::isRegularFile).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void inParallel(List<Callable<Outcome>> acts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(acts.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Outcome>> answers = acts.stream()
                    .map(act -> threads.submit(() -> {
                        together.await();
                        return act.call();
                    }))
                    .toList();
            for (Future<Outcome> answer : answers) {
                assertThat(answer.get().id()).isEqualTo(ErasureEvent.STREAM);
            }
        }
    }

    /** The least that passes for a JPEG, another for each person. */
    private static byte[] photo(int person) {
        return HexFormat.of().parseHex("ffd8ffe000104a464946000101000" + person);
    }

    private static Sha256 digest(int person) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(photo(person))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
