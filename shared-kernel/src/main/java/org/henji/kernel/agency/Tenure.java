package org.henji.kernel.agency;

/** How the agency holds a site. */
public enum Tenure {
    /** 自有 */
    OWNED,
    /** 租赁 */
    LEASED
}
