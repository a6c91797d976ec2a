package org.henji.command.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.command.certificate.CertificateField;
import org.henji.command.session.CandidateField;

/** The sheet of a template that says how to fill in the other one. */
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

    /** Of old certificates; the same columns in a CSV file. */
    static List<String> ofCertificates(int rows) {
        return List.of(
                "历史证书登记表填写说明（本系统自拟格式）",
                "1. 第一行表头不得改动；从第二行起每行一份证书，最多 %d 行；本说明不参与导入。".formatted(rows),
                "2. 必填（黄底）：%s。".formatted(names(CertificateField::isRequired)),
                "3. 选填（灰底）：%s。".formatted(names(field -> !field.isRequired())),
                "4. 证书编号、身份证号、空白证书流水码须以文本填写（单元格已设为文本）：以数字存放的号码会丢失首位的零或末几位，该行将被退回。",
                "5. 证书编号照录，不换号；同一文件的证书须属同一编号方案，由导入时指定。",
                "6. 日期可写作 2022-07-01、2022/7/1、2022年7月1日、20220701 或日期单元格。",
                "7. 有效期至为证书有效的最后一日；不填则按有效期规则自发证日期推算。",
                "8. 项目代码仅在该项目已列入本省目录时填写；项目名称、考核机构名称照证书填写。",
                "9. 单元格不得使用公式；从其他表格粘贴时请选择“粘贴为值”。",
                "10. 也可存为 CSV（UTF-8 或 GB18030）导入，列与本表相同；用电子表格打开 CSV 再保存会损坏号码。");
    }

    private static String names(Predicate<CertificateField> wanted) {
        return Stream.of(CertificateField.values())
                .filter(wanted)
                .map(CertificateField::chinese)
                .collect(Collectors.joining("、"));
    }

    private static String names(List<CandidateField> fields, Set<CandidateField> optional, boolean wanted) {
        return fields.stream()
                .filter(field -> optional.contains(field) == wanted)
                .map(CandidateField::chinese)
                .collect(Collectors.joining("、"));
    }
}
