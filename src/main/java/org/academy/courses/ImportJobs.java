package org.academy.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were brought, and how far each is. */
@Repository
class ImportJobs {

    /** A file that somebody is at work on says so at least this often, or it was left alone. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    /**
     * What is to be done.
     *
     * @param lead who will lead the draft: the bringer, or whom a command names
     */
    record Job(
            ImportId id,
            String fileName,
            @Nullable InstitutionId institution,
            @Nullable PersonId lead,
            @Nullable LanguageTag language,
            boolean anew,
            int attempts) {}

    private static final String SUMMARY =
            "select i.*, c.slug from course_import i left join course c on c.id =" + " i.course_id where ";

    private final JdbcClient jdbc;

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Job job, long bytes, @Nullable PersonId by, Instant now) {
        jdbc.sql("insert into course_import (id, file_name, bytes, brought_by, institution_id, lead_id, language, anew,"
                        + " state, step, steps, attempts, asked_at, beat_at, proposals, arguments)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, 0, 0, ?, ?, 0, '[]')")
                .param(job.id().value())
                .param(job.fileName())
                .param(bytes)
                .param(by == null ? null : by.value())
                .param(job.institution() == null ? null : job.institution().value())
                .param(job.lead() == null ? null : job.lead().value())
                .param(job.language() == null ? null : job.language().name())
                .param(job.anew())
                .param(Columns.utc(now))
                .param(Columns.utc(now))
                .update();
    }

    /** The next in line, taken by whoever asks; must be called in a transaction. */
    Optional<Job> take(Instant now) {
        var next = jdbc.sql("select * from course_import where state = 'WAITING' order by asked_at, id limit 1"
                        + " for update skip locked")
                .query(ImportJobs::job)
                .optional();
        next.ifPresent(job -> begin(job.id(), now));
        return next;
    }

    /** The same for this one, unless somebody has taken it already. */
    Optional<Job> take(ImportId wanted, Instant now) {
        var job = jdbc.sql("select * from course_import where id = ? and state = 'WAITING' for update skip locked")
                .param(wanted.value())
                .query(ImportJobs::job)
                .optional();
        job.ifPresent(taken -> begin(taken.id(), now));
        return job;
    }

    private void begin(ImportId job, Instant now) {
        jdbc.sql("update course_import set state = 'READING', attempts = attempts + 1, beat_at = ? where id = ?")
                .params(Columns.utc(now), job.value())
                .update();
    }

    /** Files of which nobody who works on them said anything since then. */
    List<Job> abandoned(Instant since) {
        return jdbc.sql("select * from course_import where state in ('READING', 'WRITING') and beat_at < ?"
                        + " order by asked_at for update skip locked")
                .param(Columns.utc(since))
                .query(ImportJobs::job)
                .list();
    }

    void putBack(ImportId job) {
        jdbc.sql("update course_import set state = 'WAITING', step = 0 where id = ?")
                .param(job.value())
                .update();
    }

    /** It was stopped with the academy, through no fault of its own. */
    void putBackUntried(ImportId job) {
        jdbc.sql("update course_import set state = 'WAITING', step = 0, attempts = attempts - 1 where id = ? and state"
                        + " in ('READING', 'WRITING')")
                .param(job.value())
                .update();
    }

    void read(ImportId job, String manifest, String title, int steps) {
        jdbc.sql("update course_import set state = 'WRITING', manifest = ?, title = ?, steps = ? where id = ? and"
                        + " state = 'READING'")
                .params(manifest, title, steps, job.value())
                .update();
    }

    /** @return false if it was cancelled meanwhile */
    boolean beat(ImportId job, int step, Instant now) {
        return jdbc.sql(
                                "update course_import set step = ?, beat_at = ? where id = ? and state in ('READING', 'WRITING')")
                        .params(step, Columns.utc(now), job.value())
                        .update()
                > 0;
    }

    /** @return false if it was cancelled meanwhile */
    boolean done(ImportId job, CourseId course, int proposals, ImportReport report, Instant now) {
        return jdbc.sql(
                                "update course_import set state = 'DONE', step = steps, course_id = ?, proposals = ?, report = ?,"
                                        + " ended_at = ? where id = ? and state in ('READING', 'WRITING')")
                        .params(course.value(), proposals, CourseJson.write(report), Columns.utc(now), job.value())
                        .update()
                > 0;
    }

    void failed(ImportId job, RuleViolated why, Instant now) {
        var arguments = List.of(why.arguments()).stream().map(String::valueOf).toList();
        jdbc.sql("update course_import set state = 'FAILED', failure = ?, arguments = ?, ended_at = ? where id = ?"
                        + " and state in ('READING', 'WRITING')")
                .params(why.rule(), CourseJson.write(arguments), Columns.utc(now), job.value())
                .update();
    }

    /** @return whether it was still on its way */
    boolean cancel(ImportId job, Instant now) {
        return jdbc.sql("update course_import set state = 'CANCELLED', ended_at = ? where id = ? and state in"
                                + " ('WAITING', 'READING', 'WRITING')")
                        .params(Columns.utc(now), job.value())
                        .update()
                > 0;
    }

    /** The drafts that came from a cartridge of this identifier, last first. */
    List<CourseId> cameFrom(String manifest) {
        return jdbc.sql("select course_id from course_import where manifest = ? and state = 'DONE' and course_id is not"
                        + " null group by course_id order by max(asked_at) desc limit 20")
                .param(manifest)
                .query((row, n) -> new CourseId(Columns.uuid(row, "course_id")))
                .list();
    }

    Optional<ImportSummary> find(ImportId job) {
        return jdbc.sql(SUMMARY + "i.id = ?")
                .param(job.value())
                .query(ImportJobs::summary)
                .optional();
    }

    /** Who brought it; nobody for a command. */
    Optional<PersonId> broughtBy(ImportId job) {
        return jdbc.sql("select brought_by from course_import where id = ? and brought_by is not null")
                .param(job.value())
                .query((row, n) -> new PersonId(Columns.uuid(row, "brought_by")))
                .optional();
    }

    Optional<CourseId> courseOf(ImportId job) {
        return jdbc.sql("select course_id from course_import where id = ? and course_id is not null")
                .param(job.value())
                .query((row, n) -> new CourseId(Columns.uuid(row, "course_id")))
                .optional();
    }

    Optional<ImportReport> report(ImportId job) {
        return jdbc.sql("select report from course_import where id = ? and report is not null")
                .param(job.value())
                .query((row, n) -> CourseJson.read(row.getString("report"), ImportReport.class))
                .optional();
    }

    List<ImportSummary> broughtBy(PersonId person, long offset, int size) {
        return jdbc.sql(SUMMARY + "i.brought_by = ? order by i.asked_at desc, i.id limit ? offset ?")
                .params(person.value(), size, offset)
                .query(ImportJobs::summary)
                .list();
    }

    long countBroughtBy(PersonId person) {
        return jdbc.sql("select count(*) from course_import where brought_by = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        @Nullable UUID institution = row.getObject("institution_id", UUID.class);
        @Nullable UUID lead = row.getObject("lead_id", UUID.class);
        @Nullable String language = row.getString("language");
        return new Job(
                new ImportId(Columns.uuid(row, "id")),
                row.getString("file_name"),
                institution == null ? null : new InstitutionId(institution),
                lead == null ? null : new PersonId(lead),
                language == null ? null : LanguageTag.valueOf(language),
                row.getBoolean("anew"),
                row.getInt("attempts"));
    }

    private static ImportSummary summary(ResultSet row, int n) throws SQLException {
        @Nullable String title = row.getString("title");
        return new ImportSummary(
                new ImportId(Columns.uuid(row, "id")),
                row.getString("file_name"),
                row.getLong("bytes"),
                ImportState.valueOf(row.getString("state")),
                row.getInt("step"),
                row.getInt("steps"),
                Columns.instant(row, "asked_at"),
                row.getObject("ended_at") == null ? null : Columns.instant(row, "ended_at"),
                title == null ? "" : title,
                row.getString("slug"),
                row.getInt("proposals"),
                row.getString("failure"),
                CourseJson.texts(row.getString("arguments")));
    }
}
