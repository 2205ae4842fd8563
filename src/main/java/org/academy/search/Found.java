package org.academy.search;

/** An answer, how long the engine took for it, and which engine it was. */
public record Found(SearchResults results, long tookMillis, String engine) {}
