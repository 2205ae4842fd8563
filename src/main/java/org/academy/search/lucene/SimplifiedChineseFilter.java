package org.academy.search.lucene;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** Reads traditional Chinese characters as simplified ones, one for one, so that every place stays where it is. */
final class SimplifiedChineseFilter extends CharFilter {

    SimplifiedChineseFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        var read = input.read(buffer, start, length);
        for (int i = start; i < start + read; i++) {
            buffer[i] = Words.simplified(buffer[i]);
        }
        return read;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
