package org.academy.demo;

import java.util.concurrent.TimeUnit;
import org.academy.courses.CourseCatalogue;
import org.academy.institutions.InstitutionDirectory;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty academy, when it runs as a demo. Each step is one transaction and done once, so a demo that was cut
 * off while it was filled goes on at its next start.
 */
@Component
@Order(0)
@ConditionalOnProperty("academy.demo")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final int WHOLE = 99;

    private final DemoFiles files;
    private final DemoPeople people;
    private final DemoCourses courses;
    private final DemoLearners learners;
    private final DemoMeetings meetings;
    private final DemoAttendance attendance;
    private final InstitutionDirectory directory;
    private final CourseCatalogue catalogue;
    private final TransactionTemplate transaction;

    DemoData(
            DemoFiles files,
            DemoPeople people,
            DemoCourses courses,
            DemoLearners learners,
            DemoMeetings meetings,
            DemoAttendance attendance,
            InstitutionDirectory directory,
            CourseCatalogue catalogue,
            TransactionTemplate transaction) {
        this.files = files;
        this.people = people;
        this.courses = courses;
        this.learners = learners;
        this.meetings = meetings;
        this.attendance = attendance;
        this.directory = directory;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            fill();
        } finally {
            files.forget();
        }
    }

    private void fill() {
        var productions = files.list("courses.yaml", Production.class);
        var taught = catalogue.idOf(productions.getLast().slug()).isPresent();
        if (taught && meetings.complete()) {
            return;
        }
        var start = System.nanoTime();
        transaction.executeWithoutResult(step -> SystemPrincipal.run(() -> {
            files.list("institutions.yaml", DemoInstitution.class).stream()
                    .filter(institution -> directory.bySlug(institution.slug()).isEmpty())
                    .forEach(institution -> directory.list(institution.slug(), institution.entry()));
            files.list("people.yaml", DemoPerson.class).forEach(people::join);
        }));
        productions.stream()
                .filter(production -> catalogue.idOf(production.slug()).isEmpty())
                .forEach(production -> transaction.executeWithoutResult(step -> courses.publish(production)));
        if (!taught) {
            transaction.executeWithoutResult(step -> history());
        }
        meetings.planned().stream()
                .filter(meeting -> !meetings.isThere(meeting))
                .forEach(meeting -> transaction.executeWithoutResult(step -> hold(meeting)));
        LOG.info("The demo was filled in {} s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    /** The demo's own people register first, so that they have a place. */
    private void hold(DemoMeeting meeting) {
        var id = meetings.hold(meeting);
        attendance.prepare(meeting, id);
        attendance.join(meeting, id);
        attendance.come(meeting, id);
        meetings.callOff(meeting, id);
    }

    private void history() {
        learners.learn("learner", "patient-identification", LanguageTag.EN, WHOLE);
        learners.learn("learner", "teaching-on-a-poor-line", LanguageTag.EN, WHOLE);
        learners.learn("learner", "hand-hygiene-at-the-point-of-care", LanguageTag.EN, 1);
        learners.learn("learner2", "writing-good-questions", LanguageTag.UK, WHOLE);
        learners.learn("learner2", "hand-hygiene-at-the-point-of-care", LanguageTag.UK, WHOLE);
        learners.learn("policymaker", "twinning-from-a-first-talk-to-a-signed-memorandum", LanguageTag.EN, 2);
    }
}
