package org.henji.query.catalogue.specifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.BASIS;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.catalogue.SpecificationEvents.approved;
import static org.henji.kernel.catalogue.SpecificationEvents.drafted;
import static org.henji.kernel.catalogue.SpecificationEvents.retired;
import static org.henji.kernel.catalogue.SpecificationEvents.specification;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.specification.SpecificationEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.query.desk.OfficeKey;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Versions of a specification (BR-02, BR-23). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpecificationViewTest {

    private static final RegionCode LANZHOU = new RegionCode("620100");
    private static final Actor PREFECTURE = new Actor("u1", Office.prefecture(LANZHOU), null);
    private static final Actor DEPARTMENT = new Actor("u2", Office.provincial(Level.DEPARTMENT), null);

    @Test
    void draft_belongs_to_the_office_that_drafted_it() {
        assertThat(after(drafted()))
                .isEqualTo(new SpecificationView(
                        SPECIFICATION,
                        NOODLES,
                        specification(),
                        SpecificationState.DRAFT,
                        PREFECTURE,
                        OfficeKey.of(Level.PREFECTURE, LANZHOU),
                        AT,
                        null,
                        false,
                        null,
                        null,
                        null));
    }

    @Test
    void draft_stays_with_its_first_office_when_another_changes_it() {
        List<Occurrence> history =
                List.of(new Occurrence(drafted(), 0, PREFECTURE, null), new Occurrence(drafted(), 1, DEPARTMENT, null));
        Map<String, Row<SpecificationView>> rows = Specifications.MODEL.fold(Map.of(), history);

        assertThat(rows.get(SPECIFICATION.value()).view().office()).isEqualTo(OfficeKey.of(Level.PREFECTURE, LANZHOU));
    }

    @Test
    void approved_version_says_on_what_ground() {
        SpecificationView version = after(drafted(), approved());

        assertThat(version.state()).isEqualTo(SpecificationState.APPROVED);
        assertThat(version.basis()).isEqualTo(BASIS);
        assertThat(version.sample()).isTrue();
        assertThat(version.approvedAt()).isEqualTo(AT);
        assertThat(version.content()).isEqualTo(specification());
    }

    @Test
    void retired_version_stays_readable_for_the_sessions_that_go_by_it() {
        SpecificationView version = after(drafted(), approved(), retired());

        assertThat(version.state()).isEqualTo(SpecificationState.RETIRED);
        assertThat(version.content()).isEqualTo(specification());
        assertThat(version.retirementReason()).isEqualTo("replaced by another version");
        assertThat(version.approvedAt()).isEqualTo(AT);
    }

    @Test
    void approval_of_what_nobody_has_drafted_is_an_error() {
        assertThatThrownBy(() -> after(approved())).hasMessageContaining("catalogue.specification-approved");
    }

    private static SpecificationView after(SpecificationEvent... events) {
        return Scenario.view(Specifications.MODEL, SPECIFICATION.value(), PREFECTURE, events);
    }
}
