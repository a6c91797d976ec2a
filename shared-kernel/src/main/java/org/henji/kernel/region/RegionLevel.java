package org.henji.kernel.region;

/**
 * The administrative level of a region. 兰州新区 and 甘肃矿区 are no prefectures in law, but their bureaus act as such (notice
 * 甘人社通〔2023〕72号, addressees), so they are {@link #PREFECTURE} here.
 */
public enum RegionLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY
}
