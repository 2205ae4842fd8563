package org.academy.courses;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Brings two descriptions of one thing together that began from the same base, field by field. */
final class Joining {

    private final Set<String> fresh = new LinkedHashSet<>();
    private final Set<String> torn = new LinkedHashSet<>();

    <T> T join(String field, T base, T mine, T stands) {
        if (mine.equals(stands)) {
            return stands;
        }
        if (stands.equals(base)) {
            return mine;
        }
        (mine.equals(base) ? fresh : torn).add(field);
        return stands;
    }

    /** Of a set each can add to and take from without getting in the other's way. */
    <T> Set<T> joinEach(String field, Set<T> base, Set<T> mine, Set<T> stands) {
        var joined = new HashSet<>(stands);
        base.stream().filter(one -> !mine.contains(one)).forEach(joined::remove);
        mine.stream().filter(one -> !base.contains(one)).forEach(joined::add);
        if (!joined.equals(mine)) {
            fresh.add(field);
        }
        return joined;
    }

    <T> Joined<T> into(T stands, long revision) {
        return new Joined<>(stands, revision, Set.copyOf(fresh), Set.copyOf(torn));
    }
}
