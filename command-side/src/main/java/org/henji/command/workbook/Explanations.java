package org.henji.command.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.henji.command.session.CandidateField;

/** The sheet of the template that says how to fill in the other one. */
final class Explanations {

    private Explanations() {}

    static List<String> of(List<CandidateField> fields, Set<CandidateField> optional, int rows) {
        List<String> lines = new ArrayList<>();
        lines.add("考生报名表填写说明（本系统自拟格式）");
        lines.add("1. 第一行表头不得改动；从第二行起每行一名考生，最多 %d 行；本说明及隐藏的“选项”表不参与导入。".formatted(rows));
        lines.add("2. 必填（黄底）：%s。".formatted(names(fields, optional, false)));
        lines.add("3. 选填（灰底）：%s。".formatted(names(fields, optional, true)));
        lines.add("4. 身份证号须以文本填写（单元格已设为文本）：以数字存放的 18 位号码，末几位会丢失，该行将被退回。");
        lines.add("5. 出生日期可写作 1990-01-31、1990/1/31、1990年1月31日、19900131 或日期单元格，须与身份证号一致；性别亦然。");
        lines.add("6. 性别、民族、文化程度、考生来源、补考从下拉列表中选择；补考不填视为“否”。");
        lines.add("7. 单元格不得使用公式；从其他表格粘贴时请选择“粘贴为值”。");
        lines.add("8. 姓名按身份证填写，生僻字照录，不要用拼音或其他字代替。");
        lines.add("9. 照片不在本表中，导入后另行上传。");
        return lines;
    }

    private static String names(List<CandidateField> fields, Set<CandidateField> optional, boolean wanted) {
        return fields.stream()
                .filter(field -> optional.contains(field) == wanted)
                .map(CandidateField::chinese)
                .collect(Collectors.joining("、"));
    }
}
