package org.academy.enrolments;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes in what happened on a learner's devices; each (device, seq) counts once, however often it is sent. */
@Service
@PreAuthorize("isAuthenticated()")
public class Journal {

    /** Most entries of one posting. */
    public static final int LIMIT = 500;

    public List<JournalResult> post(String device, List<JournalEntry> entries) {
        throw new UnsupportedOperationException();
    }
}
