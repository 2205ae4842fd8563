package org.academy.attendance.site;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.academy.attendance.Availability;
import org.academy.attendance.RegistrationForm;
import org.academy.attendance.site.FormView.ChoiceView;
import org.academy.attendance.site.FormView.QuestionView;
import org.academy.attendance.site.FormView.WayView;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionQuery;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.Way;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.site.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Registration forms of meetings: shown, and read again. */
@Component
class Forms {

    private static final int INSTITUTIONS_TO_CHOOSE_FROM = 100;
    private static final int ALIKE = 10;
    private static final String YES = "yes";
    private static final String NO = "no";

    private final InstitutionDirectory directory;
    private final Messages messages;
    private final Frame frame;

    Forms(InstitutionDirectory directory, Messages messages, Frame frame) {
        this.directory = directory;
        this.messages = messages;
        this.frame = frame;
    }

    /** @param held the way in which the person has a place already; null if they have none */
    FormView form(
            String action,
            MeetingPage meeting,
            Availability availability,
            Written written,
            @Nullable Way held,
            Map<String, String> faults,
            LanguageTag language) {
        return new FormView(
                action,
                language.tag(),
                written,
                ways(meeting, availability, written, held, language),
                held == null && meeting.plan().approval(),
                code(meeting, held),
                institutions(),
                questions(meeting, availability.form(), written, faults, language),
                inOrder(faults, availability.form()));
    }

    List<WayView> ways(
            MeetingPage meeting, Availability availability, Written written, @Nullable Way held, LanguageTag language) {
        var only = availability.ways().size() == 1;
        return availability.ways().stream()
                .map(one -> new WayView(
                        one.way().code(),
                        label(meeting, one.way(), language),
                        consequence(one, held, language),
                        only || one.way() == written.way()))
                .toList();
    }

    String label(MeetingPage meeting, Way way, LanguageTag language) {
        var venue = meeting.plan().venue();
        return way == Way.ON_SITE && venue != null
                ? messages.text(language, "attendance.page.way.in", venue.city())
                : messages.text(language, "meetings.way." + way.code());
    }

    private String consequence(Availability.WayOpen open, @Nullable Way held, LanguageTag language) {
        if (open.way() == held) {
            return messages.text(language, "attendance.page.way.yours");
        }
        var left = open.left();
        if (left == null) {
            return messages.text(
                    language, "attendance.page.way.room." + open.way().code());
        }
        if (left > 0) {
            return messages.text(
                    language,
                    "attendance.page.way.left." + open.way().code(),
                    left,
                    open.places() == null ? left : open.places());
        }
        return messages.text(
                language,
                held == null ? "attendance.page.way.full" : "attendance.page.way.full.keep",
                open.waiting() + 1);
    }

    private static FormView.Code code(MeetingPage meeting, @Nullable Way held) {
        if (held != null) {
            return FormView.Code.NONE;
        }
        if (meeting.plan().invitedOnly()) {
            return FormView.Code.NEEDED;
        }
        return meeting.plan().approval() ? FormView.Code.IF_THERE_IS_ONE : FormView.Code.NONE;
    }

    private List<String> institutions() {
        if (frame.lowData()) {
            return List.of();
        }
        var found = directory.find(InstitutionQuery.any(), PageRequest.of(0, INSTITUTIONS_TO_CHOOSE_FROM));
        return found.getTotalElements() > INSTITUTIONS_TO_CHOOSE_FROM
                ? List.of()
                : found.map(one -> one.name()).getContent();
    }

    /** The institution of the directory that somebody wrote, if it is one. */
    @Nullable
    InstitutionId institution(String written, Locale reader) {
        if (written.isBlank()) {
            return null;
        }
        var query = new InstitutionQuery(written, null, null, null, null, reader);
        return directory.entries(query, PageRequest.of(0, ALIKE)).stream()
                .filter(one -> written.equalsIgnoreCase(one.entry().name())
                        || written.equalsIgnoreCase(one.entry().nativeName()))
                .map(one -> one.id())
                .findFirst()
                .orElse(null);
    }

    String name(@Nullable InstitutionId institution, String otherwise) {
        if (institution == null) {
            return otherwise;
        }
        var known = directory.summaries(List.of(institution)).get(institution);
        return known == null ? otherwise : known.name();
    }

    /** The broken rules as sentences at their fields. */
    Map<String, String> faults(RuleViolated refused, LanguageTag language) {
        var faults = new LinkedHashMap<String, String>();
        refused.all()
                .forEach(one ->
                        faults.putIfAbsent(field(one.field().orElse("")), messages.text(language.locale(), one)));
        return faults;
    }

    /** The input of a field of the request. */
    private static String field(String field) {
        return switch (field) {
            case "invitationCode" -> "code";
            case "affiliation" -> "institution";
            default -> field.startsWith("answers.") ? Written.ANSWER + field.substring("answers.".length()) : field;
        };
    }

    private static Map<String, String> inOrder(Map<String, String> faults, RegistrationForm form) {
        var ordered = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of("", "way", "name", "email", "institution", "code"),
                        form.questions().stream().map(one -> Written.ANSWER + one.id()))
                .filter(faults::containsKey)
                .forEach(field -> ordered.put(field, faults.getOrDefault(field, "")));
        // what belongs to none of the inputs stands at the top
        faults.forEach((field, sentence) -> {
            if (!ordered.containsKey(field)) {
                ordered.merge("", sentence, (one, other) -> one + " " + other);
            }
        });
        return ordered;
    }

    private List<QuestionView> questions(
            MeetingPage meeting,
            RegistrationForm form,
            Written written,
            Map<String, String> faults,
            LanguageTag language) {
        var due = written.due(form).keySet();
        var original = meeting.plan().original();
        return form.questions().stream()
                .map(one -> {
                    var answers = written.answers().getOrDefault(one.id(), List.of());
                    var condition = one.condition();
                    return new QuestionView(
                            one.id(),
                            Written.ANSWER + one.id(),
                            one.type().code(),
                            said(one.labels(), language, original, one.id()),
                            one.hints().isEmpty() ? null : said(one.hints(), language, original, ""),
                            one.required(),
                            choices(one, answers, language, original),
                            answers.isEmpty() ? "" : answers.getFirst(),
                            condition == null ? null : Written.ANSWER + condition.question(),
                            condition == null ? null : condition.value(),
                            due.contains(one.id()),
                            faults.get(Written.ANSWER + one.id()));
                })
                .toList();
    }

    private List<ChoiceView> choices(
            RegistrationForm.Question question, List<String> answers, LanguageTag language, LanguageTag original) {
        return switch (question.type()) {
            case CHOICE, CHOICES ->
                question.choices().stream()
                        .map(one -> new ChoiceView(
                                one.value(),
                                said(one.labels(), language, original, one.value()),
                                answers.contains(one.value())))
                        .toList();
            case YES_NO ->
                Stream.of(YES, NO)
                        .map(one -> new ChoiceView(
                                one, messages.text(language, "attendance.page." + one), answers.contains(one)))
                        .toList();
            case COUNTRY -> countries(answers, language);
            case TEXT, LONG_TEXT, CONSENT -> List.of();
        };
    }

    private static List<ChoiceView> countries(List<String> answers, LanguageTag language) {
        var collator = Collator.getInstance(language.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new ChoiceView(
                        code, Locale.of("", code).getDisplayCountry(language.locale()), answers.contains(code)))
                .sorted(Comparator.comparing(ChoiceView::label, collator::compare))
                .toList();
    }

    private static String said(
            Map<LanguageTag, String> texts, LanguageTag language, LanguageTag original, String otherwise) {
        return Stream.of(language, original)
                .map(texts::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .or(() -> texts.values().stream().findFirst())
                .orElse(otherwise);
    }
}
