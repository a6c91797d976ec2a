package org.henji.command.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.materials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.FilesInMemory;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 44 and 45 of {@code docs/event-model/filing.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UploadedFilesTest {

    private static final Sha256 DIGEST = new Sha256("f".repeat(64));
    private static final int SIZE = 7;

    private final FilesInMemory store = new FilesInMemory();
    private final UploadedFiles files = new UploadedFiles(store);

    @BeforeEach
    void upload() throws IOException {
        store.put(Office.agency(USCC), DIGEST, "image/png", new ByteArrayInputStream(new byte[SIZE]));
    }

    @Test
    void files_that_the_agency_has_uploaded_may_be_listed() {
        List<Material> materials = Stream.concat(materials().stream(), Stream.of(material("image/png", SIZE)))
                .toList();
        assertThatNoException().isThrownBy(() -> files.mustHold(USCC, materials));
    }

    @Test
    void a_file_that_nobody_has_uploaded_is_missing() {
        Sha256 unknown = new Sha256("0".repeat(64));
        assertRefused(
                USCC,
                new Material(MaterialType.INTEGRITY_PLEDGE, "承诺书", unknown, "image/png", SIZE),
                FailureCode.FILE_NOT_UPLOADED);
    }

    @Test
    void to_know_the_digest_of_the_file_of_another_agency_is_not_to_have_it() {
        assertRefused(OTHER_USCC, material("image/png", SIZE), FailureCode.FILE_NOT_UPLOADED);
    }

    @Test
    void a_file_is_listed_with_its_own_size() {
        assertRefused(USCC, material("image/png", SIZE + 1), FailureCode.FILE_DIFFERS);
    }

    @Test
    void a_file_is_listed_with_its_own_media_type() {
        assertRefused(USCC, material("image/jpeg", SIZE), FailureCode.FILE_DIFFERS);
    }

    private static Material material(String mediaType, long size) {
        return new Material(MaterialType.INTEGRITY_PLEDGE, "承诺书", DIGEST, mediaType, size);
    }

    private void assertRefused(Uscc agency, Material material, FailureCode code) {
        assertThatThrownBy(() -> files.mustHold(agency, List.of(material)))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violated -> assertThat(violated.<Failure>getDetails())
                                .contains(Failure.of(
                                        code,
                                        material.type().name(),
                                        material.sha256().value())));
    }
}
