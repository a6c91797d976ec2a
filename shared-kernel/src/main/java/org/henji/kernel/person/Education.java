package org.henji.kernel.person;

/** 文化程度, in the classes of GB/T 4658 that registration forms use. */
public enum Education {
    POSTGRADUATE("研究生"),
    UNDERGRADUATE("大学本科"),
    JUNIOR_COLLEGE("大学专科和专科学校"),
    SECONDARY_VOCATIONAL("中等专业学校"),
    SKILLED_WORKERS_SCHOOL("技工学校"),
    SENIOR_SECONDARY("高中"),
    JUNIOR_SECONDARY("初中"),
    PRIMARY("小学"),
    ILLITERATE("文盲或半文盲");

    private final String chinese;

    Education(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
