package org.henji.command.catalogue;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.henji.command.catalogue.CatalogueCommand.ImportCatalogue;
import org.henji.command.catalogue.CatalogueCommand.PublishItem;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.ExpectedVersion;
import org.henji.kernel.authority.Actor;
import org.springframework.stereotype.Component;

/**
 * Imports a catalogue file (目录导入): publishes its items and records the edition in one unit of work, so that either all of
 * it happens or nothing. It stands outside the aggregates because it acts on many of them.
 */
@Component
class CatalogueImport {

    private final Repository<CatalogueEdition> editions;
    private final Repository<AssessmentItem> items;
    private final Clock clock;

    CatalogueImport(Repository<CatalogueEdition> editions, Repository<AssessmentItem> items, Clock clock) {
        this.editions = editions;
        this.items = items;
        this.clock = clock;
    }

    @CommandHandler
    void decide(ImportCatalogue command, Actor actor) throws Exception {
        Authority.requireDepartment(actor);
        Aggregate<CatalogueEdition> edition =
                editions.loadOrCreate(command.edition().value(), CatalogueEdition::new);
        ExpectedVersion.require(edition.version());
        CatalogueFile file = CatalogueFile.parse(command.content());
        boolean again = edition.invoke(known -> known.isImportedFrom(command, file));
        if (!again) {
            int published = publishAll(command, file, actor);
            edition.execute(fresh -> fresh.decide(command, file, published, CivilTime.now(clock)));
        }
    }

    private int publishAll(ImportCatalogue command, CatalogueFile file, Actor actor) throws Exception {
        // in the order of the codes: two imports at the same time then lock the items in the same order
        List<PublishItem> commands = file.rows().stream()
                .map(row -> new PublishItem(
                        row.item(), row.name(), row.category(), command.edition(), command.sample(), row.basis()))
                .sorted(Comparator.comparing(publish -> publish.item().value()))
                .toList();
        int published = 0;
        for (PublishItem publish : commands) {
            published += publish(publish, actor) ? 1 : 0;
        }
        return published;
    }

    private boolean publish(PublishItem command, Actor actor) throws Exception {
        Aggregate<AssessmentItem> item = items.loadOrCreate(command.item().value(), AssessmentItem::new);
        Long before = item.version();
        item.execute(root -> root.decide(command, actor, clock));
        return !Objects.equals(before, item.version());
    }
}
