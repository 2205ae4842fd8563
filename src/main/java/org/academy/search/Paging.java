package org.academy.search;

import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** Reads on from page to page, as far as there are any. */
final class Paging {

    private static final int SIZE = 100;

    private Paging() {}

    static <T> Stream<T> all(Function<Pageable, Page<T>> pages) {
        return Stream.iterate(
                        pages.apply(PageRequest.of(0, SIZE)),
                        page -> !page.isEmpty(),
                        page -> page.hasNext() ? pages.apply(page.nextPageable()) : Page.empty())
                .flatMap(Page::stream);
    }
}
