package org.academy.attendance;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What those who came say afterwards, once, without their name. */
@Service
@PreAuthorize("permitAll()")
public class Feedback {

    /**
     * @param marks 1 to 5 by question code (content, usefulness, organisation)
     * @param text in their own words; may be null
     */
    public void give(String secret, Map<String, Integer> marks, @Nullable String text) {
        throw new UnsupportedOperationException();
    }
}
