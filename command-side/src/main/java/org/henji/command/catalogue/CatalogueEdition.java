package org.henji.command.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.catalogue.CatalogueCommand.ImportCatalogue;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.catalogue.CatalogueEditionEvent.EditionImported;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the catalogue (项目目录版次): which file it came from. An edition is imported once; the same file again changes
 * nothing, another file under its number is refused. The items themselves are {@link AssessmentItem}s, which
 * {@link CatalogueImport} publishes in the same act.
 */
@Aggregate
class CatalogueEdition {

    private record Source(String sha256, boolean sample) {}

    @AggregateIdentifier
    private EditionNo edition;

    private @Nullable Source source;

    boolean isImportedFrom(ImportCatalogue command, CatalogueFile file) {
        if (source == null) {
            return false;
        }
        if (!source.equals(new Source(file.sha256(), command.sample()))) {
            throw new RuleViolated(FailureCode.EDITION_ALREADY_IMPORTED, edition.value());
        }
        return true;
    }

    void decide(ImportCatalogue command, CatalogueFile file, int published, Instant now) {
        apply(new EditionImported(
                command.edition(),
                command.fileName(),
                file.sha256(),
                command.sample(),
                published,
                file.rows().size() - published,
                now));
    }

    @EventSourcingHandler
    void evolve(EditionImported event) {
        edition = event.edition();
        source = new Source(event.sha256(), event.sample());
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    CatalogueEdition() {}
}
