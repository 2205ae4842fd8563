package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Questions in QTI 1.2, as Common Cartridge has them and as Canvas, Moodle and Blackboard write them: those of our
 * kinds become questions, essays and notes become words, all others words to rework.
 */
final class QuizReading {

    private final PageReading page;
    private final Wordings wordings;
    private final String resource;

    /** @param page reads the HTML in the questions, and hears what is lost */
    QuizReading(PageReading page, Wordings wordings, String resource) {
        this.page = page;
        this.wordings = wordings;
        this.resource = resource;
    }

    static int size(Xml quiz) {
        return (int) items(quiz).count();
    }

    private static Stream<Xml> items(Xml quiz) {
        return quiz.all("item").filter(item -> item.child("presentation").isPresent());
    }

    /** All questions, one below the other. */
    void read(Xml quiz, Stretches into) {
        introduction(quiz).forEach(into::add);
        settings(quiz);
        var idents = new HashSet<String>();
        items(quiz).forEach(item -> {
            into.close();
            new ItemReading(page, wordings, resource, item, idents).read(into);
        });
    }

    /** The questions that became questions, by their idents, as they were written by {@link QuizWriting}. */
    Map<String, Piece.Ask> questions(Xml quiz) {
        var into = new Stretches(resource);
        read(quiz, into);
        var questions = new LinkedHashMap<String, Piece.Ask>();
        for (var piece : into.pieces()) {
            if (piece instanceof Piece.Ask ask) {
                questions.put(ask.origin().substring(ask.origin().indexOf("#q:") + 3), ask);
            }
        }
        return questions;
    }

    private List<Part> introduction(Xml quiz) {
        var parts = new ArrayList<Part>();
        var frames = Stream.concat(quiz.all("assessment"), quiz.all("section")).toList();
        for (var frame : frames) {
            Stream.concat(frame.children("presentation_material"), frame.children("rubric"))
                    .forEach(material -> parts.addAll(Said.in(material).parts(page)));
        }
        return parts;
    }

    private void settings(Xml quiz) {
        var fields = QuizField.in(quiz).toList();
        if (fields.stream()
                .anyMatch(field -> Set.of("points_possible", "cc_weighting", "qmd_absolutescore_max")
                        .contains(field.label()))) {
            page.lost("points");
        }
        boolean limited = fields.stream()
                .anyMatch(field -> Set.of("cc_maxattempts", "qmd_timelimit").contains(field.label())
                        && !field.entry().isBlank());
        if (limited) {
            page.lost("quiz-settings");
        }
        boolean draws = quiz.all("section")
                .anyMatch(section -> section.all("sourcebank_ref").findAny().isPresent()
                        || section.all("selection_number")
                                .map(Xml::text)
                                .map(String::strip)
                                .filter(number -> number.matches("\\d{1,5}"))
                                .anyMatch(number -> section.children("item").count() > Integer.parseInt(number)));
        if (draws) {
            page.lost("draws");
        }
    }
}
