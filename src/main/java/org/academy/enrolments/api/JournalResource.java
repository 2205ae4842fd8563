package org.academy.enrolments.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.academy.enrolments.Journal;
import org.academy.enrolments.JournalEntry;
import org.academy.enrolments.JournalResult;
import org.academy.people.CurrentPerson;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Where devices post what happened on them. */
@RestController
class JournalResource {

    /** Most bytes of one posting. */
    private static final int LIMIT = 1024 * 1024;

    private final Journal journal;
    private final CurrentPerson current;
    private final JsonMapper json;

    JournalResource(Journal journal, CurrentPerson current, JsonMapper json) {
        this.journal = journal;
        this.current = current;
        this.json = json;
    }

    /** {@code person}, if given, is whose entries these are: nobody posts another's by a shared phone. */
    record Posting(
            @Nullable String device,
            @Nullable String person,
            @Nullable List<@Nullable Entry> entries) {}

    record Entry(
            @Nullable Long seq,
            @Nullable String type,
            @Nullable String course,
            @Nullable String unit,
            @Nullable Instant at,
            @Nullable Map<String, Object> data) {}

    record Results(List<JournalResult> results) {}

    @PostMapping(path = "/api/v1/journal", consumes = MediaType.APPLICATION_JSON_VALUE)
    Results post(InputStream body) throws IOException {
        var person = current.id().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
        var posting = posting(body.readNBytes(LIMIT + 1));
        if (posting.person() != null
                && !posting.person().isEmpty()
                && !posting.person().equals(person.value().toString())) {
            throw RuleViolated.at("person", "enrolments.rule.another-person");
        }
        if (posting.entries() == null) {
            throw RuleViolated.at("entries", "enrolments.rule.missing", "entries");
        }
        var entries = new ArrayList<JournalEntry>();
        for (int at = 0; at < posting.entries().size(); at++) {
            entries.add(entry(posting.entries().get(at), "entries[" + at + "]"));
        }
        return new Results(journal.post(posting.device() == null ? "" : posting.device(), entries));
    }

    private Posting posting(byte[] body) {
        if (body.length > LIMIT) {
            throw new MaxUploadSizeExceededException(LIMIT);
        }
        try {
            var posting = json.readValue(body, Posting.class);
            if (posting == null) {
                throw RuleViolated.at("", "enrolments.rule.unreadable");
            }
            return posting;
        } catch (DatabindException wrong) {
            throw RuleViolated.at(field(wrong), "enrolments.rule.unreadable");
        } catch (JacksonException unreadable) {
            throw RuleViolated.at("", "enrolments.rule.unreadable");
        }
    }

    /** {@code entries[2].at} */
    private static String field(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static JournalEntry entry(@Nullable Entry entry, String place) {
        if (entry == null) {
            throw RuleViolated.at(place, "enrolments.rule.missing", place);
        }
        return new JournalEntry(
                present(entry.seq(), place + ".seq"),
                present(entry.type(), place + ".type"),
                present(entry.course(), place + ".course"),
                present(entry.unit(), place + ".unit"),
                present(entry.at(), place + ".at"),
                entry.data() == null ? Map.of() : entry.data());
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw RuleViolated.at(field, "enrolments.rule.missing", field);
        }
        return value;
    }
}
