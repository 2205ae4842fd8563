package org.academy.courses;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.academy.institutions.Role;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in courses that were made elsewhere, as Common Cartridge: 1.1 to 1.3, however Canvas, Moodle, Blackboard or
 * Sakai write it. A file comes in in the background and becomes a draft with its bringer as lead author; what became of
 * each of its resources is told by a report.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CourseImporting {

    /** Most bytes of a file. */
    public static final long LIMIT = ImportFiles.LIMIT;

    private static final int NAME_LENGTH = 200;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final ImportOrigins origins;
    private final DraftEntrance entrance;
    private final CourseAccess access;
    private final Circle circle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CourseImporting(
            ImportJobs jobs,
            ImportFiles files,
            ImportQueue queue,
            ImportOrigins origins,
            DraftEntrance entrance,
            CourseAccess access,
            Circle circle,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.files = files;
        this.queue = queue;
        this.origins = origins;
        this.entrance = entrance;
        this.access = access;
        this.circle = circle;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file and puts it into the queue.
     *
     * @throws RuleViolated {@code courses.rule.cartridge-too-big} above {@link #LIMIT}
     * @throws AccessDeniedException unless the person writes for the institution; without one, administers the platform
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportId bring(String fileName, InputStream content, ImportOrder order) {
        var person = access.person();
        var institution = order.institution();
        boolean may = institution == null
                ? circle.visitorAdministersPlatform()
                : circle.rolesOfVisitor().getOrDefault(institution, Set.of()).stream()
                        .anyMatch(role -> role == Role.AUTHOR || role == Role.ADMINISTRATOR);
        if (!may) {
            throw new AccessDeniedException("Courses are brought in by authors of the institution that leads");
        }
        var id = bring(fileName, content, order, institution == null ? null : person, person);
        queue.look();
        return id;
    }

    /**
     * The same for a command, which waits until it is in.
     *
     * @param lead the author who will lead; without one the institution's administrators choose
     * @param watcher sees how far it is, now and then
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.NEVER)
    public ImportSummary bringAtOnce(
            String fileName,
            InputStream content,
            ImportOrder order,
            @Nullable PersonId lead,
            Consumer<ImportSummary> watcher) {
        var institution = order.institution();
        if (lead != null && (institution == null || !circle.belongs(lead, institution))) {
            throw RuleViolated.at("person", "courses.rule.not-of-an-owner");
        }
        var id = bring(fileName, content, order, lead, null);
        return queue.await(id, watcher);
    }

    private ImportId bring(
            String fileName, InputStream content, ImportOrder order, @Nullable PersonId lead, @Nullable PersonId by) {
        var id = ImportId.next();
        long bytes = files.keep(id, content);
        var name = Contents.plain(fileName.substring(Math.max(0, fileName.length() - NAME_LENGTH)));
        transaction.executeWithoutResult(status -> jobs.add(
                new ImportJobs.Job(id, name, order.institution(), lead, order.language(), order.anew(), 0),
                bytes,
                by,
                clock.instant()));
        return id;
    }

    /** What the person at hand brought, last first. */
    @Transactional(readOnly = true)
    public Page<ImportSummary> mine(Pageable page) {
        var person = access.person();
        return new PageImpl<>(
                jobs.broughtBy(person, page.getOffset(), page.getPageSize()), page, jobs.countBroughtBy(person));
    }

    @Transactional(readOnly = true)
    public ImportSummary state(ImportId id) {
        requireOwn(id);
        return jobs.find(id).orElseThrow(() -> missing(id));
    }

    /** What became of each resource, for the bringer and for those who may read the draft. */
    @Transactional(readOnly = true)
    public ImportReport report(ImportId id) {
        var report = jobs.report(id).orElseThrow(() -> missing(id));
        var course = jobs.courseOf(id);
        if (!own(id)) {
            entrance.reading(course.orElseThrow(() -> missing(id)));
        }
        return report;
    }

    /** Stops an import that is on its way; nothing of it stays. */
    public void cancel(ImportId id) {
        requireOwn(id);
        boolean begun =
                jobs.find(id).filter(job -> job.state() != ImportState.WAITING).isPresent();
        if (!jobs.cancel(id, clock.instant())) {
            throw new RuleViolated("courses.rule.import-ended");
        }
        if (!begun) {
            files.drop(id);
        }
    }

    /** Whether {@link #before} has anything to show. */
    @Transactional(readOnly = true)
    public boolean cameFromElsewhere(UnitId unit) {
        entrance.reading(entrance.courseOf(unit));
        return origins.hasSource(unit);
    }

    /** A unit's pages as they came, sanitised; empty for units that were written here. */
    @Transactional(readOnly = true)
    public Optional<String> before(UnitId unit) {
        entrance.reading(entrance.courseOf(unit));
        return origins.source(unit);
    }

    /** Whether the person at hand may bring a course in that no institution owns yet. */
    @Transactional(readOnly = true)
    public boolean mayWithoutInstitution() {
        return circle.visitorAdministersPlatform();
    }

    private boolean own(ImportId id) {
        return jobs.broughtBy(id).filter(access.person()::equals).isPresent();
    }

    private void requireOwn(ImportId id) {
        if (!own(id)) {
            throw missing(id);
        }
    }

    private static NotFound missing(ImportId id) {
        return new NotFound("import", id.value());
    }
}
