package org.henji.kernel.catalogue.specification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 考核规范, in the sections of the national writing rules.
 *
 * @param definition 定义
 * @param applicableTo 适用对象
 * @param occupationCode 职业领域, the fine class (细类) of the occupational classification
 * @param tasks 能力标准与考核内容; scores name a task by its place, counted from 1
 * @param eligibility 申报条件
 * @param assessors 每个考评组人数, at least
 * @param durationMinutes 考核时间
 * @param stations 场地工位数, at least
 * @param equipment 设备、工具
 */
public record Specification(
        @NotBlank @Size(max = 2000) String definition,
        @NotBlank @Size(max = 500) String applicableTo,
        @Nullable @Size(max = 20) String occupationCode,
        @NotEmpty @Size(max = 30) List<@Valid WorkTask> tasks,
        @NotBlank @Size(max = 500) String eligibility,
        @Min(1) @Max(99) int assessors,
        AssessmentMode mode,
        @Min(1) @Max(1440) int durationMinutes,
        @Min(1) @Max(10_000) int stations,
        @Size(max = 100) List<@NotBlank @Size(max = 200) String> equipment) {

    public Specification {
        tasks = List.copyOf(tasks);
        equipment = List.copyOf(equipment);
    }
}
