package org.henji.kernel.person;

/** 考生来源 */
public enum CandidateSource {
    ENTERPRISE("企业"),
    GOVERNMENT("机关"),
    SOCIETY("社会"),
    SCHOOL("学校（在校生）"),
    MILITARY("军队"),
    OTHER("其他");

    private final String chinese;

    CandidateSource(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
