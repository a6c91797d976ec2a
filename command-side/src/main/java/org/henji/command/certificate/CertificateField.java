package org.henji.command.certificate;

/** What is told of an old certificate, in the order of the columns of the workbook. */
public enum CertificateField {
    CERTIFICATE("certificate", "证书编号", true),
    NAME("name", "姓名", true),
    ID_NUMBER("idNumber", "身份证号", true),
    ITEM_NAME("itemName", "项目名称", true),
    ITEM("item", "项目代码", false),
    ISSUED_ON("issuedOn", "发证日期", true),
    VALID_UNTIL("validUntil", "有效期至", false),
    AGENCY_NAME("agencyName", "考核机构名称", true),
    AGENCY("agency", "统一社会信用代码", false),
    REGION("region", "所在地区划代码", false),
    ASSESSED_ON("assessedOn", "考核日期", false),
    SCORE("score", "成绩", false),
    BLANK("blank", "空白证书流水码", false),
    PHONE("phone", "电话", false);

    private final String input;
    private final String chinese;
    private final boolean required;

    CertificateField(String input, String chinese, boolean required) {
        this.input = input;
        this.chinese = chinese;
        this.required = required;
    }

    /** As the field is called where Chinese is not read. */
    public String input() {
        return input;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isRequired() {
        return required;
    }
}
