package org.henji.kernel.agency;

/** 隶属: whose unit the agency is; province-level units apply to their local county as well (BR-11). */
public enum Affiliation {
    /** 省属 */
    PROVINCIAL,
    /** 市属 */
    PREFECTURAL,
    /** 县属 */
    COUNTY,
    /** 无隶属关系 */
    NONE
}
