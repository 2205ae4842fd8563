package org.academy.attendance;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.attendance.CsvFile.Row;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionQuery;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Seats;
import org.academy.meetings.Way;
import org.academy.people.CurrentPerson;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Registrations as lists for a spreadsheet, out and in. */
@Component
class RegistrationLists {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int NAMESAKES = 20;

    /** What a column of a list that comes in can be; the words that head it are messages, apart by commas. */
    private static final List<String> COLUMNS = List.of(
            "attendance.list.name", "attendance.list.email", "attendance.list.way", "attendance.list.institution");

    private final Registrations registrations;
    private final RegistrationEntries entries;
    private final Entrance entrance;
    private final Halls halls;
    private final MeetingCatalogue meetings;
    private final InstitutionDirectory directory;
    private final Messages messages;
    private final CurrentPerson visitor;

    RegistrationLists(
            Registrations registrations,
            RegistrationEntries entries,
            Entrance entrance,
            Halls halls,
            MeetingCatalogue meetings,
            InstitutionDirectory directory,
            Messages messages,
            CurrentPerson visitor) {
        this.registrations = registrations;
        this.entries = entries;
        this.entrance = entrance;
        this.halls = halls;
        this.meetings = meetings;
        this.directory = directory;
        this.messages = messages;
        this.visitor = visitor;
    }

    /** All of a meeting, the head first. Times are the meeting's, and say so. */
    List<List<String>> rows(MeetingId meeting, Locale locale) {
        var language = LanguageTag.of(locale);
        var all = registrations.of(meeting);
        var answers = all.stream().collect(Collectors.toMap(Registration::id, Registration::answers));
        var zone = meetings.seats(meeting).map(seats -> seats.when().zone()).orElse(ZoneOffset.UTC);
        var questions = questions(meeting, language, answers);
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(head(language), questions.values().stream()).toList());
        entries.of(meeting, all).stream()
                .map(one -> Stream.concat(
                                cells(one, zone, language),
                                questions.keySet().stream()
                                        .map(question -> answer(
                                                answers.getOrDefault(one.id(), Map.of())
                                                        .get(question),
                                                zone)))
                        .toList())
                .forEach(rows::add);
        return rows;
    }

    private Stream<String> head(LanguageTag language) {
        return Stream.of(
                        "attendance.list.number",
                        "attendance.list.state",
                        "attendance.list.name",
                        "attendance.list.email",
                        "attendance.list.way",
                        "attendance.list.institution",
                        "attendance.list.affiliation",
                        "attendance.list.at",
                        "attendance.list.present")
                .map(key -> words(language, key).getFirst());
    }

    private Stream<String> cells(RegistrationEntry one, ZoneId zone, LanguageTag language) {
        var institution = one.institution();
        return Stream.of(
                one.arrival() == 0 ? "" : String.valueOf(one.arrival()),
                messages.text(language, "attendance.state." + one.state().code()),
                one.name(),
                one.email(),
                words(language, word(one.way())).getFirst(),
                institution == null ? "" : institution.name(),
                one.affiliation(),
                MINUTE.format(one.at().atZone(zone)) + " " + zone.getId(),
                one.present() || !one.sessions().isEmpty() ? "1" : "");
    }

    /** What is asked now, and what was asked before and answered; by id. */
    private Map<String, String> questions(
            MeetingId meeting, LanguageTag language, Map<RegistrationId, Map<String, Given>> answers) {
        var questions = new LinkedHashMap<String, String>();
        halls.look(meeting).map(Desk::form).stream()
                .flatMap(form -> form.questions().stream())
                .forEach(question -> questions.put(
                        question.id(),
                        Optional.ofNullable(question.labels().get(language))
                                .orElseGet(() ->
                                        question.labels().values().iterator().next())));
        answers.values()
                .forEach(given -> given.keySet().forEach(question -> questions.putIfAbsent(question, question)));
        return questions;
    }

    private static String answer(@Nullable Given given, ZoneId zone) {
        if (given == null) {
            return "";
        }
        var values = String.join("; ", given.values());
        var at = given.at();
        return at == null ? values : values + " (" + MINUTE.format(at.atZone(zone)) + " " + zone.getId() + ")";
    }

    /** Says of each row what is wrong with it, and registers the others if they are meant to be. */
    List<RegistrationDesk.Line> bringIn(MeetingId meeting, List<Row> rows, boolean really) {
        var seats = meetings.seats(meeting).orElseThrow(() -> new NotFound("meeting", meeting));
        if (rows.isEmpty()) {
            throw new RuleViolated("attendance.rule.list-empty");
        }
        var first = rows.getFirst();
        boolean headed = first.cells().stream().noneMatch(cell -> cell.contains("@"));
        var columns = headed ? columns(first) : List.of(0, 1, 2, 3);
        if (headed && (columns.get(0) < 0 || columns.get(1) < 0)) {
            throw new RuleViolated("attendance.rule.list-columns");
        }
        var seen = new HashSet<String>();
        return rows.stream()
                .skip(headed ? 1 : 0)
                .map(row -> line(meeting, seats, row, columns, seen, really))
                .toList();
    }

    private RegistrationDesk.Line line(
            MeetingId meeting, Seats seats, Row row, List<Integer> columns, Set<String> seen, boolean really) {
        var name = row.cell(columns.get(0));
        var email = row.cell(columns.get(1));
        try {
            var institution = institution(row.cell(columns.get(3)));
            var who = entrance.who(name, email, institution.isPresent() ? "" : row.cell(columns.get(3)), null);
            var way = way(row.cell(columns.get(2)), seats);
            if (!seen.add(who.email())) {
                throw new RuleViolated("attendance.rule.twice-in-list");
            }
            entrance.requireFreeAddress(meeting, who.email());
            if (really) {
                bring(meeting, seats, who, institution.orElse(null), way);
            }
            return new RegistrationDesk.Line(row.number(), name, email, null);
        } catch (RuleViolated fault) {
            return new RegistrationDesk.Line(row.number(), name, email, fault.rule());
        }
    }

    private void bring(
            MeetingId meeting, Seats seats, Entrance.Named who, @Nullable InstitutionId institution, Way way) {
        var request = new RegistrationRequest(
                "",
                who.name(),
                who.email(),
                way,
                institution,
                who.affiliation(),
                visitor.language().orElse(LanguageTag.EN),
                seats.when().zone().getId(),
                null,
                Map.of());
        if (entrance.bring(meeting, request).isEmpty()) {
            throw new RuleViolated("attendance.rule.address-taken");
        }
    }

    /** At which place each of the columns stands; -1 for one that is not there. */
    private List<Integer> columns(Row head) {
        return COLUMNS.stream()
                .map(column -> {
                    var words = words(column);
                    for (int i = 0; i < head.cells().size(); i++) {
                        if (words.contains(plain(head.cell(i)))) {
                            return i;
                        }
                    }
                    return -1;
                })
                .toList();
    }

    /** Without a word, the way there is; on site if there are both. */
    private Way way(String said, Seats seats) {
        var word = plain(said);
        if (word.isEmpty()) {
            return seats.ways().contains(Way.ON_SITE) ? Way.ON_SITE : Way.ONLINE;
        }
        var way = Arrays.stream(Way.values())
                .filter(one ->
                        plain(one.code()).equals(word) || words(word(one)).contains(word))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("attendance.rule.way"));
        Entrance.requireWay(seats, way);
        return way;
    }

    private static String word(Way way) {
        return way == Way.ON_SITE ? "attendance.list.on-site" : "attendance.list.online";
    }

    /** By its short name in addresses, or by its name if only one has it; else it is only words. */
    private Optional<InstitutionId> institution(String said) {
        if (said.isBlank()) {
            return Optional.empty();
        }
        return directory.bySlug(said).map(InstitutionSummary::id).or(() -> {
            var namesakes = directory
                    .find(
                            new InstitutionQuery(said, null, null, null, null, Locale.ENGLISH),
                            PageRequest.of(0, NAMESAKES))
                    .filter(one -> one.name().equalsIgnoreCase(said))
                    .toList();
            return namesakes.size() == 1 ? Optional.of(namesakes.getFirst().id()) : Optional.empty();
        });
    }

    /** In all our languages: a list may come from anywhere. */
    private Set<String> words(String key) {
        return LanguageTag.all().stream()
                .flatMap(language -> words(language, key).stream())
                .map(RegistrationLists::plain)
                .collect(Collectors.toSet());
    }

    private List<String> words(LanguageTag language, String key) {
        return Arrays.stream(messages.text(language, key).split(","))
                .map(String::strip)
                .toList();
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}_]+", " ");
    }
}
