package org.henji.kernel.session.paper;

/** What the centre decides about an incident. */
public enum IncidentDecision {
    /** 继续使用: as found, the package goes on its way. */
    CONTINUE,
    /** 误报: nothing is wrong, the seal and the papers are those recorded; the package goes on its way. */
    UNFOUNDED,
    /** 作废: the package may only be returned and destroyed. */
    VOID
}
