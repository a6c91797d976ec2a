package org.henji.kernel.catalogue;

import java.time.Instant;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** What happens to an edition of the catalogue (项目目录). */
public sealed interface CatalogueEditionEvent extends DomainEvent {

    EditionNo edition();

    @Override
    default String streamId() {
        return edition().value();
    }

    /**
     * A catalogue file was imported; each item it published has its own event from the same act.
     *
     * @param sha256 digest of the file, lower-case hex
     * @param sample true for sample data that is not an official catalogue
     * @param published items that the import published
     * @param unchanged items that were published before with the same content
     */
    @StoredEvent("catalogue.edition-imported")
    record EditionImported(
            EditionNo edition, String fileName, String sha256, boolean sample, int published, int unchanged, Instant at)
            implements CatalogueEditionEvent {}
}
