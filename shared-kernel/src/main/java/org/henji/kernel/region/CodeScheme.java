package org.henji.kernel.region;

/** Who gave a region its code. */
public enum CodeScheme {
    /** The national standard GB/T 2260. */
    GB_T_2260,
    /** A statistical code of the National Bureau of Statistics for an area that the standard does not list. */
    NBS,
    /** Given by this project, because no public code exists. Not for exchange with other systems. */
    LOCAL
}
