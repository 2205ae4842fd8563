package org.academy;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.assessments.QuestionType;
import org.academy.attendance.Presence;
import org.academy.attendance.RegistrationForm;
import org.academy.attendance.RegistrationMoved;
import org.academy.attendance.RegistrationState;
import org.academy.courses.BlockKind;
import org.academy.courses.CourseRole;
import org.academy.courses.ImportReport;
import org.academy.courses.ImportState;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.SourceProposal;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.Region;
import org.academy.institutions.Role;
import org.academy.meetings.Fact;
import org.academy.meetings.Material;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Mode;
import org.academy.meetings.Repetition;
import org.academy.meetings.SpeakerPart;
import org.academy.meetings.Way;
import org.academy.meetings.icalendar.ProgrammeEvent;
import org.academy.notifications.Addressees;
import org.academy.notifications.Lead;
import org.academy.platform.MailState;
import org.academy.shared.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word the code says is in the module's book, and the book holds no other. */
class WordsTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"), Path.of("frontend"));

    /**
     * Keys that the code puts together: what they begin with, and either the enum that ends them (its names in small
     * letters with dashes), or the endings themselves, or none where the endings are only known when it runs.
     */
    private static final Map<String, List<String>> BUILT = new TreeMap<>();

    /** Looks like a key and is none. */
    private static final Set<String> NO_KEYS = Set.of(
            "courses.title", "courses.yaml", "institutions.csv", "institutions.yaml", "meetings.yaml", "people.yaml");

    static {
        built("attendance.state.", RegistrationState.class);
        built("courses.kind.", BlockKind.class);
        built("courses.level.", Level.class);
        built("courses.profession.", Profession.class);
        built("courses.question.type.", QuestionType.class);
        built("courses.role.", CourseRole.class);
        built("courses.topic.", Topic.class);
        built("institutions.kind.", InstitutionKind.class);
        built("institutions.region.", Region.class);
        built("institutions.role.", Role.class);
        built("institutions.strength.", Topic.class);
        built("people.mails.state.", MailState.class);
        built("people.theme.", Theme.class);
        built("attendance.desk.part.", "list", "form", "quotas", "codes", "settings", "import");
        built("attendance.desk.type.", RegistrationForm.Type.class);
        built("attendance.door.scan.", Presence.Scan.Outcome.class);
        built("attendance.page.", "no", "yes");
        built("attendance.page.feedback.", "content", "organisation", "usefulness");
        built(
                "attendance.page.state.",
                Stream.concat(
                                Stream.of("called-off"),
                                Arrays.stream(RegistrationState.values()).map(RegistrationState::code))
                        .toArray(String[]::new));
        built("attendance.page.way.left.", Way.class);
        built("attendance.page.way.room.", Way.class);
        built("meetings.fact.", Fact.class);
        built("meetings.kind.", MeetingKind.class);
        built("meetings.material.", Material.Kind.class);
        built("meetings.mode.", Mode.class);
        built("meetings.plan.part.", "plan", "programme", "speakers", "materials", "series", "sign-off");
        built("meetings.plan.repeat.", Repetition.Every.class);
        built("meetings.speaker.", SpeakerPart.class);
        built("meetings.stage.", MeetingStage.class);
        built("meetings.way.", Way.class);
        built("meetings.calendar.refused.", ProgrammeEvent.Refusal.class);
        built("meetings.view.face.", "agenda", "month", "map");
        built("platform.time.region.");
        built("notifications.issued", ".subject", ".body");
        built("notifications.revoked", ".subject", ".body");
        built("notifications.addressees.", Addressees.class);
        built("notifications.lead.", Lead.class);
        built(
                "notifications.registration.",
                Arrays.stream(RegistrationMoved.What.values())
                        .flatMap(what -> Stream.of(what.code() + ".subject", what.code() + ".body"))
                        .toArray(String[]::new));
        built("notifications.review", ".subject", ".reminder", ".body");
        built("notifications.sign-off", ".subject", ".reminder", ".body");
        built("courses.block.add.");
        built("courses.export.");
        built("courses.fault.");
        built("courses.import.fate.", ImportReport.Fate.class);
        built("courses.import.reason.");
        built("courses.import.state.", ImportState.class);
        built("courses.import.type.");
        built("courses.import.words.");
        built("courses.proposals.kind.", SourceProposal.Kind.class);
        built("courses.question.hint.");
        built("courses.save.");
        built("courses.state.");
        built("courses.studio.version.");
        built("courses.text.");
        built("credentials.verify.");
        built("enrolments.app.");
        built("institutions.accreditation.");
        built("people.consent.");
        built("people.demo.");
        built("people.role.");
        built("courses.preview.");
        built("courses.duty.review", ".by");
        built("courses.duty.sign-off", ".by");
        built("courses.turn.headings", ".how");
        built("courses.turn.join", ".how");
        built("courses.turn.paragraphs", ".how");
        built("courses.turn.question", ".how");
        built("search.facet.");
        built("search.kind.");
        built("site.fault.");
        built("site.theme.", Theme.class);
        built("ui.theme.", "light", "dark", "system");
    }

    private static void built(String beginning, Class<? extends Enum<?>> endings) {
        built(
                beginning,
                Arrays.stream(endings.getEnumConstants())
                        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toArray(String[]::new));
    }

    private static void built(String beginning, String... endings) {
        BUILT.put(beginning, List.of(endings));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void beginWithTheNameOfTheirModule(String module) {
        assertThat(Books.english(module).keySet())
                .allSatisfy(key -> assertThat(key).startsWith(module + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void areWellFormed(String module) {
        assertThat(Books.english(module))
                .allSatisfy((key, text) ->
                        assertThat(new MessageFormat(text, ULocale.ENGLISH)).isNotNull())
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key + ": an apostrophe is written ’, ' would be taken for a quote")
                        .doesNotContain("'"));
    }

    @Test
    void areInTheBookWhenTheCodeSaysThem() {
        var book = Books.english().keySet();

        assertThat(spoken())
                .filteredOn(word -> !BUILT.containsKey(word) && !NO_KEYS.contains(word))
                .filteredOn(word -> !book.contains(word))
                .as("said in the code, but neither in i18n/*/messages.properties nor explained here as a beginning")
                .isEmpty();
        assertThat(endings())
                .filteredOn(word -> !book.contains(word))
                .as("built by the code, but not in i18n/*/messages.properties")
                .isEmpty();
    }

    @Test
    void areSaidSomewhere() {
        var said = spoken();
        said.addAll(endings());

        assertThat(Books.english().keySet())
                .filteredOn(key -> !said.contains(key) && endingsUnknown().noneMatch(key::startsWith))
                .as("in the book, but never said")
                .isEmpty();
    }

    static List<String> modules() {
        return Books.modules();
    }

    private static Set<String> endings() {
        return BUILT.entrySet().stream()
                .flatMap(built -> built.getValue().stream().map(ending -> built.getKey() + ending))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> endingsUnknown() {
        return BUILT.entrySet().stream()
                .filter(built -> built.getValue().isEmpty())
                .map(Map.Entry::getKey);
    }

    /** Every string of code and templates that could be a key: a module's name, a dot, and more. */
    private static Set<String> spoken() {
        var key = Pattern.compile("(?<=[\"'{`])(?:" + String.join("|", Books.modules())
                + ")\\.[a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.?(?=[\"'}(`])");
        return SOURCES.stream()
                .flatMap(WordsTest::files)
                .flatMap(text -> key.matcher(text).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> files(Path root) {
        if (Files.notExists(root)) {
            return Stream.empty();
        }
        try (var all = Files.walk(root)) {
            return all
                    .filter(file -> file.toString().matches(".*\\.(java|html|txt|js)"))
                    .map(WordsTest::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
