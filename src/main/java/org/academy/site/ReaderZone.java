package org.academy.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.academy.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Whose clocks the reader of a light page reads: the zone the signed-in person chose, then the one this browser was
 * told. Empty if nobody said: then only the time of the place is shown.
 *
 * <p>A page that asks is kept apart by the answer.
 */
@Component
public class ReaderZone {

    private static final String ASKED = ReaderZone.class.getName();

    private final SingletonSupplier<List<Visitor>> visitors;

    ReaderZone(ObjectProvider<Visitor> visitors) {
        this.visitors = SingletonSupplier.of(() -> visitors.stream().toList());
    }

    public Optional<ZoneId> of(HttpServletRequest request) {
        request.setAttribute(ASKED, true);
        return visitors.obtain().stream()
                .flatMap(visitor -> visitor.present().stream())
                .flatMap(person -> Optional.ofNullable(person.zone()).stream())
                .findFirst()
                .or(() -> Choices.zone(request));
    }

    /** Whether the page of this request depends on the reader's zone. */
    static boolean matters(HttpServletRequest request) {
        return request.getAttribute(ASKED) != null;
    }
}
