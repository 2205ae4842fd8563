package org.academy.credentials;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CoursePage;
import org.academy.enrolments.CourseCompleted;
import org.academy.institutions.InstitutionSummary;
import org.academy.people.People;
import org.academy.platform.SystemPrincipal;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Issues what a learner earned. Hearing the same completion twice issues one credential. */
@Component
class CompletionListener {

    private final IssuedCredentials credentials;
    private final Statements statements;
    private final CourseCatalogue catalogue;
    private final People people;
    private final Clock clock;

    CompletionListener(
            IssuedCredentials credentials,
            Statements statements,
            CourseCatalogue catalogue,
            People people,
            Clock clock) {
        this.credentials = credentials;
        this.statements = statements;
        this.catalogue = catalogue;
        this.people = people;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CourseCompleted completed) {
        if (credentials.existsByPersonAndCourseAndVersion(
                completed.person(), completed.course(), completed.version())) {
            return;
        }
        var course = catalogue
                .page(completed.course(), completed.version(), completed.language())
                .orElseThrow();
        var holder = SystemPrincipal.call(() -> people.summaries(Set.of(completed.person())))
                .get(completed.person());
        if (holder == null) {
            return;
        }
        credentials.save(new Credential(
                Code.next(),
                Credential.Earned.byFinishing(
                        completed.course(), completed.version(), completed.person(), holder.displayName()),
                course.words().title(),
                course.slug(),
                statements.write(statement(course, completed)),
                course.owners().stream().map(InstitutionSummary::id).collect(Collectors.toSet()),
                clock.instant()));
    }

    private static Statement statement(CoursePage course, CourseCompleted completed) {
        return new Statement(
                course.slug(),
                course.language(),
                course.owners().stream().map(InstitutionSummary::name).toList(),
                course.signedBy().stream()
                        .map(signature -> new Statement.Signer(signature.name(), signature.institution()))
                        .toList(),
                completed.minutes(),
                course.units().size(),
                completed.right(),
                completed.questions(),
                completed.at(),
                null);
    }
}
