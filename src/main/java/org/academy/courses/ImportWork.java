package org.academy.courses;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.academy.courses.cartridge.CartridgeFile;
import org.academy.courses.cartridge.Conversion;
import org.academy.courses.cartridge.LastingNames;
import org.academy.courses.cartridge.Manifest;
import org.academy.courses.cartridge.Plan;
import org.academy.institutions.InstitutionId;
import org.academy.media.MediaLibrary;
import org.academy.platform.Messages;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings one file in. The draft is written in one transaction, with the report: it is there whole, or nothing is,
 * however the import ends.
 */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    static final String INTERRUPTED = "courses.rule.cartridge-interrupted";

    /** Somebody who asked for it does not want it any more. */
    private static final class Cancelled extends RuntimeException {}

    /** The academy ends. */
    private static final class Stopped extends RuntimeException {}

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportWriting writing;
    private final ImportComparison comparison;
    private final ImportOrigins origins;
    private final Drafts drafts;
    private final Circle circle;
    private final MediaLibrary library;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;
    private volatile boolean stopping;

    ImportWork(
            ImportJobs jobs,
            ImportFiles files,
            ImportWriting writing,
            ImportComparison comparison,
            ImportOrigins origins,
            Drafts drafts,
            Circle circle,
            MediaLibrary library,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.files = files;
        this.writing = writing;
        this.comparison = comparison;
        this.origins = origins;
        this.drafts = drafts;
        this.circle = circle;
        this.library = library;
        this.messages = messages;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Has whatever is on its way end soon, to be begun again at the next start. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Never throws: what goes wrong stands in the job. */
    void bringIn(ImportJobs.Job job) {
        tidy(job.id());
        try (var cartridge = CartridgeFile.open(files.cartridge(job.id()))) {
            var manifest = Manifest.read(cartridge);
            var names = new LastingNames(manifest);
            var plan = names.plan(Plan.of(manifest, cartridge));
            int steps = plan.parts().stream()
                    .mapToInt(part -> part.lessons().size())
                    .sum();
            aside.executeWithoutResult(
                    status -> jobs.read(job.id(), cut(names.course()), cut(manifest.title()), steps));
            whole.executeWithoutResult(status -> bringIn(job, cartridge, manifest, names, plan));
            files.drop(job.id());
        } catch (Cancelled wish) {
            tidy(job.id());
            files.drop(job.id());
        } catch (Stopped end) {
            tidy(job.id());
            leave(job);
        } catch (RuleViolated no) {
            giveUp(job, no);
        } catch (RuntimeException fault) {
            LOG.error("The import {} of {} ended by a fault of ours", job.id().value(), job.fileName(), fault);
            giveUp(job, new RuleViolated("courses.rule.cartridge-fault"));
        }
    }

    private void bringIn(
            ImportJobs.Job job, CartridgeFile cartridge, Manifest manifest, LastingNames names, Plan plan) {
        var before = job.anew() ? Optional.<Draft.Head>empty() : earlier(job, names.course());
        var id = before.map(Draft.Head::id).orElseGet(CourseId::next);
        var head = before.orElseGet(() -> writing.begin(id, job, manifest));
        var language = head.original();
        var conversion = new Conversion(
                cartridge,
                manifest,
                plan,
                (code, arguments) -> messages.text(language, "courses.import.words." + code, arguments));
        var baggage = new ImportBaggage(id, cartridge, library, origins, files.baggage(job.id()));
        var addresses = before.isPresent() ? comparison.addresses(id, plan) : writing.addresses(id, plan);
        var arrival = new Arrival(manifest, names, plan, conversion, baggage, head.slug(), addresses);
        int proposals = 0;
        if (before.isPresent()) {
            proposals = comparison.propose(head, job.id(), plan, addresses, arrival, progress(job.id()));
        } else {
            var lead = job.lead();
            var writer = lead == null ? ImportWriting.NOBODY : lead;
            writing.write(head, writer, manifest, plan, addresses, arrival, progress(job.id()));
        }
        baggage.remember();
        var report = arrival.report(job.fileName(), before.isPresent());
        if (!jobs.done(job.id(), id, proposals, report, clock.instant())) {
            throw new Cancelled();
        }
    }

    private IntConsumer progress(ImportId job) {
        return step -> aside.executeWithoutResult(status -> {
            if (stopping) {
                throw new Stopped();
            }
            if (!jobs.beat(job, step, clock.instant())) {
                throw new Cancelled();
            }
        });
    }

    /** The draft this course became when it came before, if whoever brings it may write there. */
    private Optional<Draft.Head> earlier(ImportJobs.Job job, String course) {
        return course.isBlank()
                ? Optional.empty()
                : jobs.cameFrom(cut(course)).stream()
                        .flatMap(draft -> drafts.head(draft).stream())
                        .filter(draft -> writes(job.lead(), job.institution(), draft))
                        .findFirst();
    }

    private boolean writes(@Nullable PersonId lead, @Nullable InstitutionId institution, Draft.Head course) {
        if (lead == null) {
            return institution == null
                    ? course.owners().isEmpty()
                    : course.owners().contains(institution);
        }
        var roles = drafts.rolesOf(course.id(), lead);
        boolean author = roles.contains(CourseRole.LEAD_AUTHOR) || roles.contains(CourseRole.AUTHOR);
        return author && course.owners().stream().anyMatch(owner -> circle.belongs(lead, owner));
    }

    private void leave(ImportJobs.Job job) {
        if (jobs.broughtBy(job.id()).isPresent()) {
            aside.executeWithoutResult(status -> jobs.putBackUntried(job.id()));
        } else {
            giveUp(job, new RuleViolated(INTERRUPTED));
        }
    }

    /** Nothing of it stays but the reason. */
    void giveUp(ImportJobs.Job job, RuleViolated why) {
        tidy(job.id());
        aside.executeWithoutResult(status -> jobs.failed(job.id(), why, clock.instant()));
        files.drop(job.id());
    }

    /** Takes away what is left of imports that have ended, or never began, because the process before us was killed. */
    void sweep() {
        files.dropArriving();
        for (var job : files.kept()) {
            var state = jobs.find(job).map(ImportSummary::state);
            if (state.isEmpty() || state.get().ended()) {
                tidy(job);
                files.drop(job);
            }
        }
    }

    /** Takes away what an attempt that did not get through left on the disk. */
    private void tidy(ImportId job) {
        Set<String> left = ImportBaggage.left(files.baggage(job));
        library.discard(left);
    }

    private static String cut(String said) {
        return said.length() <= 200 ? said : said.substring(0, 200);
    }
}
