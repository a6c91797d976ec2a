package org.henji.kernel.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;

/**
 * 申报资料: everything an agency puts forward in an application, as submitted at one moment.
 *
 * @param absentProhibitions the prohibitions that the applicant declares not to apply to it (BR-08, BR-09)
 */
public record Dossier(
        @NotEmpty @Size(max = 60) List<@Valid AppliedItem> items,
        @Size(max = 300) List<@Valid StaffMember> staff,
        @Size(max = 50) List<@Valid Site> sites,
        @Size(max = 100) List<@Valid Material> materials,
        @Size(max = 20) List<Prohibition> absentProhibitions) {

    public Dossier {
        items = List.copyOf(items);
        staff = List.copyOf(staff);
        sites = List.copyOf(sites);
        materials = List.copyOf(materials);
        absentProhibitions = List.copyOf(absentProhibitions);
    }

    public List<ItemCode> itemCodes() {
        return items.stream().map(AppliedItem::item).toList();
    }
}
