package org.henji.kernel.rules;

/** How firmly a default stands. Only what is {@link #STATED} may be shown as a rule of the province. */
public enum Basis {
    STATED("S", "通知明文规定", "stated in the notice 甘人社通〔2023〕72号"),
    CONFIRMED("C", "公开资料证实", "confirmed by a public source about this very programme"),
    ANALOGY("A", "参照同类项目或外省", "taken over from a sibling programme or another province: not law here"),
    GENERAL("G", "一般惯例，未查到依据", "general knowledge, no source found"),
    PROPOSED("P", "本系统建议", "proposed by this product where sources are silent");

    private final String mark;
    private final String chinese;
    private final String english;

    Basis(String mark, String chinese, String english) {
        this.mark = mark;
        this.chinese = chinese;
        this.english = english;
    }

    public String mark() {
        return mark;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
