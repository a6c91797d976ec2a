package org.henji.kernel.catalogue.specification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 工作任务: what a candidate is scored for.
 *
 * @param name unique in the specification
 * @param operations 操作规范
 * @param knowledge 相关知识
 * @param weightPercent 考核比重; the weights of a specification add up to 100
 */
public record WorkTask(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 50) List<@NotBlank @Size(max = 1000) String> operations,
        @Size(max = 50) List<@NotBlank @Size(max = 1000) String> knowledge,
        @Min(1) @Max(100) int weightPercent) {

    public WorkTask {
        operations = List.copyOf(operations);
        knowledge = List.copyOf(knowledge);
    }
}
