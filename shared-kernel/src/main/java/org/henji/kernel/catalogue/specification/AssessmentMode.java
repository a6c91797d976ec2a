package org.henji.kernel.catalogue.specification;

/** How candidates show what they can do (考核方式). */
public enum AssessmentMode {
    /** 现场实际操作 */
    ON_SITE,
    /** 计算机模拟 */
    COMPUTER_SIMULATION
}
