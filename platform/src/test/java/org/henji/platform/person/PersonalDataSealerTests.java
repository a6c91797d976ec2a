package org.henji.platform.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.platform.serialization.HenjiSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonalDataSealerTests {

    private static final Subject ONE = new Subject("p_one");
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);
    private static final byte[] PLAIN = "张三".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void opens_what_it_sealed() {
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, null)) {
            PersonalDataSealer sealer = new PersonalDataSealer(keys);
            assertThat(sealer.open(ONE, sealer.seal(ONE, PLAIN))).contains(PLAIN);
        }
    }

    @Test
    void never_seals_the_same_data_to_the_same_bytes() {
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, null)) {
            PersonalDataSealer sealer = new PersonalDataSealer(keys);
            assertThat(sealer.seal(ONE, PLAIN)).isNotEqualTo(sealer.seal(ONE, PLAIN));
        }
    }

    @Test
    void erased_data_opens_as_nothing() {
        FixedPersonKeys keys = new FixedPersonKeys();
        PersonalDataSealer sealer = new PersonalDataSealer(keys);
        byte[] sealed = sealer.seal(ONE, PLAIN);
        keys.erase(ONE);
        assertThat(sealer.open(ONE, sealed)).isEmpty();
    }

    @Test
    void lost_key_store_never_passes_for_an_erasure() throws IOException {
        byte[] sealed;
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, MASTER)) {
            sealed = new PersonalDataSealer(keys).seal(ONE, PLAIN);
        }
        Path file = directory.resolve(SqlitePersonKeys.FILE);
        Path backup = Files.move(file, directory.resolve("backup"));
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, MASTER)) {
            PersonalDataSealer sealer = new PersonalDataSealer(keys);
            assertThatThrownBy(() -> sealer.open(ONE, sealed))
                    .isInstanceOf(PersonKeysException.class)
                    .hasMessageContaining("missing")
                    .hasMessageContaining("restore the key store");

            byte[] later = sealer.seal(ONE, PLAIN);
            assertThat(sealer.open(ONE, later)).contains(PLAIN);
            assertThatThrownBy(() -> sealer.open(ONE, sealed))
                    .isInstanceOf(PersonKeysException.class)
                    .hasMessageContaining("another key")
                    .hasMessageContaining("restore");
        }
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, MASTER)) {
            assertThat(new PersonalDataSealer(keys).open(ONE, sealed)).contains(PLAIN);
        }
    }

    @Test
    void lost_key_is_given_up_by_erasing_the_subject() throws IOException {
        byte[] sealed;
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, MASTER)) {
            sealed = new PersonalDataSealer(keys).seal(ONE, PLAIN);
        }
        Files.delete(directory.resolve(SqlitePersonKeys.FILE));
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, MASTER)) {
            new People(keys).erase(ONE);
            assertThat(new PersonalDataSealer(keys).open(ONE, sealed)).isEmpty();
        }
    }

    @Test
    void every_damaged_bit_is_noticed() {
        PersonalDataSealer sealer = FixedPersonKeys.sealer();
        byte[] sealed = sealer.seal(ONE, PLAIN);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> sealer.open(ONE, damaged)).isInstanceOf(PersonKeysException.class);
        }
    }

    @Test
    void data_cut_short_is_noticed() {
        PersonalDataSealer sealer = FixedPersonKeys.sealer();
        byte[] sealed = sealer.seal(ONE, PLAIN);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealer.open(ONE, cut)).isInstanceOf(PersonKeysException.class);
        }
    }

    @Test
    void planted_person_is_found_neither_in_events_nor_in_the_key_folder() throws IOException {
        PersonalData planted = new PersonalData(
                new Subject("p_planted"),
                "欧阳示例",
                new CitizenIdNumber("620103199009090008"),
                "13800009999",
                "planted@example.com");
        List<String> values = List.of("欧阳示例", "620103199009090008", "13800009999", "planted@example.com");

        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, null)) {
            HenjiSerializer serializer = new HenjiSerializer(new PersonalDataSealer(keys));
            SerializedObject<byte[]> stored = serializer.serialize(registeredBy(planted), byte[].class);
            assertThat(new String(stored.getData(), UTF_8))
                    .contains("p_planted")
                    .doesNotContain(values);
            assertThat(serializer
                            .<byte[], AgencyRegistered>deserialize(stored)
                            .particulars()
                            .legalRepresentative())
                    .isEqualTo(planted);
        }

        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset : List.of(UTF_8, UTF_16LE)) {
                    for (String value : values) {
                        assertThat(new String(bytes, ISO_8859_1))
                                .doesNotContain(new String(value.getBytes(charset), ISO_8859_1));
                    }
                }
            }
        }
    }

    @Test
    void stored_events_of_an_erased_person_still_load_after_a_restart() {
        SerializedObject<byte[]> stored;
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, null)) {
            stored = new HenjiSerializer(new PersonalDataSealer(keys))
                    .serialize(AgencyEvents.registered(), byte[].class);
            new People(keys).erase(AgencyEvents.CONTACT.subject());
        }
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, null)) {
            AgencyRegistered event = new HenjiSerializer(new PersonalDataSealer(keys)).deserialize(stored);
            assertThat(event.particulars().contact()).isEqualTo(PersonalData.erased(AgencyEvents.CONTACT.subject()));
            assertThat(event.particulars().legalRepresentative()).isEqualTo(AgencyEvents.LEGAL_REPRESENTATIVE);
        }
    }

    private static AgencyRegistered registeredBy(PersonalData person) {
        AgencyRegistered event = AgencyEvents.registered();
        var p = event.particulars();
        return new AgencyRegistered(
                event.agency(),
                new AgencyParticulars(
                        p.name(),
                        p.type(),
                        p.region(),
                        p.affiliation(),
                        p.registrar(),
                        p.establishedOn(),
                        p.supervisingUnit(),
                        p.registeredAddress(),
                        p.officeAddress(),
                        p.postalCode(),
                        person,
                        p.contact()),
                event.handling(),
                event.at());
    }
}
