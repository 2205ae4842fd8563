package org.academy.courses;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.academy.courses.ImportReport.Fate;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.people.People;
import org.academy.people.PersonSummary;
import org.academy.platform.Command;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code import FILE [--institution SLUG] [--lead NAME]}: a Common Cartridge becomes a draft. */
@Component
class ImportCommand implements Command {

    private static final Set<String> OPTIONS = Set.of("institution", "lead", "language");
    private static final int FAILED = 1;
    private static final int NO_SENSE = 2;

    private final CourseImporting importing;
    private final ImportJobs jobs;
    private final InstitutionDirectory directory;
    private final People people;
    private final Messages messages;

    ImportCommand(
            CourseImporting importing,
            ImportJobs jobs,
            InstitutionDirectory directory,
            People people,
            Messages messages) {
        this.importing = importing;
        this.jobs = jobs;
        this.directory = directory;
        this.people = people;
        this.messages = messages;
    }

    /** The arguments do not go together. */
    private static final class NoSense extends RuntimeException {

        NoSense(String why) {
            super(why);
        }
    }

    /** How far it is: on one line of a terminal, else on a line every few seconds. */
    private static final class Progress {

        private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

        private final boolean terminal = System.console() != null;
        private long last = System.nanoTime();
        private boolean shown;

        void show(ImportSummary state) {
            if (state.steps() == 0 || !terminal && System.nanoTime() - last < PAUSE) {
                return;
            }
            System.err.printf(terminal ? "\r%d of %d units" : "%d of %d units%n", state.step(), state.steps());
            last = System.nanoTime();
            shown = terminal;
        }

        void end() {
            if (shown) {
                System.err.println();
            }
        }
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FILE [--institution SLUG] [--lead NAME] [--language TAG]"
                + "   brings a Common Cartridge in as a draft";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            return bring(arguments, out);
        } catch (NoSense why) {
            System.err.println(why.getMessage());
            System.err.println(usage());
            return NO_SENSE;
        } catch (RuleViolated no) {
            System.err.println(messages.text(LanguageTag.EN.locale(), no));
            return FAILED;
        } catch (IOException | UncheckedIOException unreadable) {
            System.err.println("The file cannot be read or kept: " + unreadable.getMessage());
            return FAILED;
        }
    }

    private int bring(List<String> arguments, PrintStream out) throws IOException {
        var options = new HashMap<String, String>();
        var file = parse(arguments, options);
        var institution = institution(options);
        var order = new ImportOrder(institution, language(options), false);
        var lead = lead(options);
        try (var content = Files.newInputStream(file)) {
            var progress = new Progress();
            var state = importing.bringAtOnce(file.getFileName().toString(), content, order, lead, progress::show);
            progress.end();
            return tell(state, out);
        }
    }

    private int tell(ImportSummary state, PrintStream out) {
        var failure = state.failure();
        if (failure != null) {
            System.err.println(messages.text(LanguageTag.EN, failure, state.spoken()));
            return FAILED;
        }
        var report = jobs.report(state.id()).orElseThrow();
        out.printf(
                "%s: \"%s\" is %s /portal/studio/%s%n",
                state.fileName(),
                report.title(),
                report.proposals() ? "there already; " + state.proposals() + " changes are proposed at" : "a draft at",
                report.course());
        out.printf(
                "%d of %d resources came in, %d of them in part; %d were left:%n",
                report.lines().size() - report.count(Fate.LEFT),
                report.lines().size(),
                report.count(Fate.PARTLY),
                report.count(Fate.LEFT));
        report.lines().stream()
                .filter(line -> line.fate() != Fate.IMPORTED)
                .forEach(line -> out.printf(
                        "  %-7s %s (%s): %s%n", line.fate().code(), line.title(), line.type(), reasons(line)));
        return 0;
    }

    private String reasons(ImportReport.Line line) {
        return String.join(
                " ",
                line.notes().stream()
                        .map(note -> messages.text(
                                LanguageTag.EN,
                                "courses.import.reason." + note.code(),
                                note.arguments().toArray()))
                        .toList());
    }

    private static Path parse(List<String> arguments, Map<String, String> options) {
        @Nullable Path file = null;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                if (file != null) {
                    throw new NoSense("One file at a time.");
                }
                file = Path.of(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            var option = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (!OPTIONS.contains(option)) {
                throw new NoSense("There is no option --" + option + ".");
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                throw new NoSense("--" + option + " needs a value.");
            }
            options.put(option, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1));
        }
        if (file == null) {
            throw new NoSense("Which file?");
        }
        if (!Files.isRegularFile(file)) {
            throw new NoSense("There is no file " + file + ".");
        }
        return file;
    }

    private @Nullable InstitutionId institution(Map<String, String> options) {
        var slug = options.get("institution");
        if (slug == null) {
            return null;
        }
        return directory
                .bySlug(slug)
                .orElseThrow(() -> new NoSense("There is no institution " + slug + "."))
                .id();
    }

    private @Nullable PersonId lead(Map<String, String> options) {
        var name = options.get("lead");
        if (name == null) {
            return null;
        }
        if (!options.containsKey("institution")) {
            throw new NoSense("--lead needs --institution: an author leads for an institution.");
        }
        return people.named(name)
                .map(PersonSummary::id)
                .orElseThrow(() -> new NoSense("There is nobody called " + name + "."));
    }

    private static @Nullable LanguageTag language(Map<String, String> options) {
        var tag = options.get("language");
        return tag == null
                ? null
                : LanguageTag.of(tag).orElseThrow(() -> new NoSense("The academy does not speak " + tag + "."));
    }
}
