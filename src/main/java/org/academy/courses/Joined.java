package org.academy.courses;

import java.util.Set;

/**
 * What stands after a description was joined with what others did meanwhile.
 *
 * @param revision what stands; a description that names no base must name this
 * @param fresh the fields where others changed what the person left alone: theirs stands
 * @param torn the fields that both changed: theirs stands until somebody chooses, and nobody has kept the person's own
 */
public record Joined<T>(T stands, long revision, Set<String> fresh, Set<String> torn) {}
