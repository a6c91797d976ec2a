package org.henji.kernel.agency.evaluation;

import jakarta.validation.constraints.Size;
import org.henji.kernel.agency.MaterialType;
import org.jspecify.annotations.Nullable;

/**
 * 材料核查: what the panel found of one of the seven materials (BR-12).
 *
 * @param remark what is incomplete or not true
 */
public record MaterialFinding(
        MaterialType type,
        Result result,
        @Nullable @Size(max = 1000) String remark) {

    /** How a material stood the check. */
    public enum Result {
        /** 齐全真实 */
        COMPLETE,
        /** 不完整 */
        INCOMPLETE,
        /** 不真实 */
        FALSE
    }
}
