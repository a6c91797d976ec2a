package org.henji.command.session;

/** What is asked of a candidate, under the name of the registration form and of the workbook's columns. */
public enum CandidateField {
    NAME("name", "姓名"),
    ID_NUMBER("idNumber", "身份证号"),
    SEX("sex", "性别"),
    BIRTH_DATE("birthDate", "出生日期"),
    ETHNIC_GROUP("ethnicGroup", "民族"),
    EDUCATION("education", "文化程度"),
    PHONE("phone", "手机号码"),
    SOURCE("source", "考生来源"),
    EMPLOYER("employer", "工作单位"),
    ADDRESS("address", "通讯地址"),
    YEARS_OF_WORK("yearsOfWork", "本职业工作年限"),
    EMAIL("email", "电子邮箱"),
    RESIT("resit", "补考"),
    PHOTO("photo", "照片");

    private final String input;
    private final String chinese;

    CandidateField(String input, String chinese) {
        this.input = input;
        this.chinese = chinese;
    }

    /** As the field of an input is called. */
    public String input() {
        return input;
    }

    public String chinese() {
        return chinese;
    }
}
