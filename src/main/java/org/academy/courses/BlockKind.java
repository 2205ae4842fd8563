package org.academy.courses;

/** What a block is. */
public enum BlockKind {
    TEXT,
    IMAGE,
    FILE,
    QUESTION
}
