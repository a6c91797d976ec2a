package org.henji.kernel.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;

/**
 * 考评员证: what lets an assessor assess.
 *
 * @param items the items of the application for which the assessor is put forward
 * @param validUntil last valid day
 */
public record AssessorCredential(
        @NotBlank @Size(max = 50) String credentialNo,
        @Size(max = 60) List<ItemCode> items,
        LocalDate validUntil) {

    public AssessorCredential {
        items = List.copyOf(items);
    }
}
