package org.academy.courses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The works that stand in a person's studio. */
@Repository
class Works {

    /** A row of the studio's list. */
    record Work(
            CourseId course,
            String slug,
            String title,
            DraftState state,
            int draftNumber,
            int publishedVersion,
            Instant changedAt) {}

    private static final String PART = "(exists (select 1 from course_member m where m.course_id = c.id"
            + " and m.person_id = :person) and exists (select 1 from course_owner o where o.course_id = c.id"
            + " and o.institution_id in (:member))) or exists (select 1 from course_owner o where o.course_id = c.id"
            + " and o.institution_id in (:answering)) or (:administrator and not exists (select 1 from course_owner o"
            + " where o.course_id = c.id))";

    private final JdbcClient jdbc;

    Works(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The works with the person in the team, or owned by an institution for which they answer; for an administrator
     * also what nobody owns; last changed first.
     */
    List<Work> works(
            PersonId person,
            Collection<InstitutionId> member,
            Collection<InstitutionId> answering,
            boolean administrator,
            LanguageTag language,
            long offset,
            int size) {
        return jdbc.sql("select c.id, c.slug, c.state, c.draft_number, c.published_version,"
                        + " greatest(c.changed_at, coalesce((select max(w.changed_at) from block_words w"
                        + " where w.course_id = c.id), c.changed_at)) as last_change,"
                        + " coalesce((select nullif(t.title, '') from course_words t where t.course_id = c.id"
                        + " and t.language = :language), (select t.title from course_words t where t.course_id = c.id"
                        + " and t.language = c.original), c.slug) as title from course c where " + PART
                        + " order by last_change desc, c.id limit :size offset :offset")
                .param("person", person.value())
                .param("member", values(member))
                .param("answering", values(answering))
                .param("administrator", administrator)
                .param("language", language.name())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Work(
                        new CourseId(Columns.uuid(row, "id")),
                        row.getString("slug"),
                        row.getString("title"),
                        DraftState.valueOf(row.getString("state")),
                        row.getInt("draft_number"),
                        row.getInt("published_version"),
                        Columns.instant(row, "last_change")))
                .list();
    }

    long countWorks(
            PersonId person,
            Collection<InstitutionId> member,
            Collection<InstitutionId> answering,
            boolean administrator) {
        return jdbc.sql("select count(*) from course c where " + PART)
                .param("person", person.value())
                .param("member", values(member))
                .param("answering", values(answering))
                .param("administrator", administrator)
                .query(Long.class)
                .single();
    }

    /** An empty list is no SQL; nobody is named by nil. */
    private static List<UUID> values(Collection<InstitutionId> institutions) {
        return institutions.isEmpty()
                ? List.of(new UUID(0, 0))
                : institutions.stream().map(InstitutionId::value).toList();
    }

    /** Owners and languages of several works at once. */
    Map<CourseId, List<InstitutionId>> ownersOf(Collection<CourseId> courses) {
        var owners = new HashMap<CourseId, List<InstitutionId>>();
        if (!courses.isEmpty()) {
            jdbc.sql("select course_id, institution_id from course_owner where course_id in (:courses)"
                            + " order by course_id, position")
                    .param("courses", courses.stream().map(CourseId::value).toList())
                    .query(row -> {
                        owners.computeIfAbsent(new CourseId(Columns.uuid(row, "course_id")), id -> new ArrayList<>())
                                .add(new InstitutionId(Columns.uuid(row, "institution_id")));
                    });
        }
        return owners;
    }

    Map<CourseId, Set<LanguageTag>> languagesOf(Collection<CourseId> courses) {
        var languages = new HashMap<CourseId, Set<LanguageTag>>();
        if (!courses.isEmpty()) {
            jdbc.sql("select course_id, language from course_words where course_id in (:courses) and title <> ''")
                    .param("courses", courses.stream().map(CourseId::value).toList())
                    .query(row -> {
                        languages
                                .computeIfAbsent(
                                        new CourseId(Columns.uuid(row, "course_id")),
                                        id -> EnumSet.noneOf(LanguageTag.class))
                                .add(Columns.language(row, "language"));
                    });
        }
        return languages;
    }
}
