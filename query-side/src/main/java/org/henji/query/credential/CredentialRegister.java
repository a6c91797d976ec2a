package org.henji.query.credential;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the credentials. They keep the pace of the catalogue: the department's acts, of which there are few. */
@Component
public class CredentialRegister {

    static final String KIND = "kind";
    static final String STATE = "state";
    static final String ITEMS = "items";
    static final String LISTED_BY = "listedBy";
    static final String SUBJECT = "subject";

    static final ReadModel<CredentialView> MODEL = ReadModel.of(
                    CredentialView.class, "credentials", CatalogueItems.GROUP, 1)
            .fedBy(CredentialEvent.class, e -> e.credential().value(), CredentialView::evolve)
            .indexedBy(KIND, Row.KEY)
            .indexedBy(STATE, Row.KEY)
            .indexedBy(ITEMS, Row.KEY)
            .indexedBy(LISTED_BY, Row.KEY)
            .indexedBy(SUBJECT, Row.KEY)
            .build();

    static final ReadModel<CredentialTerm> TERMS = ReadModel.of(
                    CredentialTerm.class, "credential-terms", CatalogueItems.GROUP, 1)
            .fedBy(
                    CredentialEvent.class,
                    e -> e.credential().value(),
                    (row, e, occurrence) -> CredentialTerm.evolve(row, e))
            .build();

    private final Rows<CredentialView> rows;
    private final Rows<CredentialTerm> terms;
    private final Pseudonyms pseudonyms;

    CredentialRegister(ReadModelDatabase database, Pseudonyms pseudonyms) {
        this.rows = database.rows(MODEL);
        this.terms = database.rows(TERMS);
        this.pseudonyms = pseudonyms;
    }

    @Bean
    static ReadModel<CredentialView> credentialsModel() {
        return MODEL;
    }

    @Bean
    static ReadModel<CredentialTerm> credentialTermsModel() {
        return TERMS;
    }

    Rows<CredentialView> rows() {
        return rows;
    }

    Optional<CredentialView> find(CredentialNo no) {
        return rows.find(no.value());
    }

    /** The credentials of those numbers that have been issued: one query however many. */
    public Map<CredentialNo, CredentialView> find(Collection<CredentialNo> numbers) {
        return rows.find(keys(numbers)).values().stream().collect(Collectors.toMap(CredentialView::no, found -> found));
    }

    /** What the credentials of those numbers allow: one query however many. */
    public Map<CredentialNo, CredentialTerm> terms(Collection<CredentialNo> numbers) {
        return terms.find(keys(numbers)).values().stream()
                .collect(Collectors.toMap(CredentialTerm::no, found -> found));
    }

    /** By number. */
    Selection selection(CredentialFilter filter) {
        return Selection.all()
                .where(KIND, filter.kind())
                .where(STATE, filter.state())
                .where(ITEMS, filter.itemCode())
                .where(LISTED_BY, filter.agency())
                .where(SUBJECT, filter.holder() == null ? null : pseudonyms.of(CitizenIdNumber.parse(filter.holder())));
    }

    /** Those that the agency's roster names. */
    static Selection listedBy(Uscc agency) {
        return Selection.all().where(LISTED_BY, agency);
    }

    private static List<String> keys(Collection<CredentialNo> numbers) {
        return numbers.stream().map(CredentialNo::value).distinct().toList();
    }
}
