package org.academy.institutions;

/** The six regions of the World Health Organization. */
public enum Region {
    AFR,
    AMR,
    SEAR,
    EUR,
    EMR,
    WPR
}
