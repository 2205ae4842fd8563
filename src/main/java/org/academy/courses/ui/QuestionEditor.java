package org.academy.courses.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.academy.ui.ActionButton;

/** Edits a question: what is asked, what can be answered, what is right and why. */
class QuestionEditor extends ContentEditor {

    private final Desk desk;
    private final TextArea prompt;
    private final Div answers = new Div();
    private final TextArea accept;
    private final TextArea explanation;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> options;
    private final Set<String> right;
    private QuestionType type;

    QuestionEditor(Desk desk, BlockContent.Question content) {
        this.desk = desk;
        var key = content.key();
        var words = content.words();
        type = key.type();
        options = new ArrayList<>(key.options());
        right = new LinkedHashSet<>(key.right());
        texts.putAll(words.options());
        prompt = Fields.lines(getTranslation("courses.question.prompt"), words.prompt(), desk.language, this::paused);
        accept = Fields.lines(
                getTranslation("courses.question.accept"),
                String.join("\n", words.accept()),
                desk.language,
                this::paused);
        accept.setHelperText(getTranslation("courses.question.accept.hint"));
        explanation = Fields.lines(
                getTranslation("courses.question.explanation"), words.explanation(), desk.language, this::paused);
        explanation.setHelperText(getTranslation("courses.question.explanation.hint"));
        answers.addClassNames("stack", "t");
        addClassNames("stack");
        if (!desk.translating()) {
            add(typeField());
        }
        add(prompt, answers, explanation);
        showAnswers();
    }

    private Select<QuestionType> typeField() {
        var field = new Select<QuestionType>();
        field.setLabel(getTranslation("courses.question.type"));
        field.setItems(QuestionType.values());
        field.setItemLabelGenerator(one -> getTranslation("courses.question.type." + Words.code(one)));
        field.setValue(type);
        field.addValueChangeListener(change -> {
            type = change.getValue();
            if (type == QuestionType.SINGLE && right.size() > 1) {
                right.retainAll(Set.of(right.iterator().next()));
            }
            if (type != QuestionType.SHORT && options.isEmpty()) {
                options.add(freshName());
                options.add(freshName());
            }
            showAnswers();
            paused();
        });
        return field;
    }

    private void showAnswers() {
        answers.removeAll();
        if (type == QuestionType.SHORT) {
            answers.add(accept);
            return;
        }
        var hint = new Paragraph(getTranslation("courses.question.hint." + Words.code(type)));
        hint.addClassNames("small", "mute");
        var list = new OrderedList();
        list.addClassName("options");
        for (int place = 0; place < options.size(); place++) {
            list.add(row(options.get(place), place));
        }
        hint.setVisible(!desk.translating());
        answers.add(hint, list);
        if (!desk.translating()) {
            answers.add(ActionButton.quiet(getTranslation("courses.question.add"), () -> {
                        options.add(freshName());
                        changed();
                    })
                    .with("plus"));
        }
    }

    private ListItem row(String option, int place) {
        var number = place + 1;
        var holder = new TextField[1];
        var text = Fields.line("", texts.getOrDefault(option, ""), desk.language, () -> {
            texts.put(option, holder[0].getValue());
            paused();
        });
        holder[0] = text;
        text.setAriaLabel(getTranslation("courses.question.option", number));
        var row = new ListItem();
        row.addClassName("option");
        if (type != QuestionType.ORDER) {
            row.add(rightButton(option, number));
        }
        row.add(text);
        if (!desk.translating()) {
            row.add(
                    move("up", "courses.question.up", place, -1),
                    move("lower", "courses.question.down", place, 1),
                    ActionButton.sign("x", getTranslation("courses.question.remove", number), () -> {
                        options.remove(option);
                        right.remove(option);
                        changed();
                    }));
        }
        return row;
    }

    private ActionButton rightButton(String option, int number) {
        boolean isRight = right.contains(option);
        var button = ActionButton.sign("check", getTranslation("courses.question.right", number), () -> {
            if (type == QuestionType.SINGLE) {
                right.clear();
                right.add(option);
            } else if (!right.remove(option)) {
                right.add(option);
            }
            changed();
        });
        button.addClassName("tick");
        button.getElement().setAttribute("aria-pressed", String.valueOf(isRight));
        button.setEnabled(!desk.translating());
        return button;
    }

    private ActionButton move(String icon, String name, int place, int step) {
        var button = ActionButton.sign(icon, getTranslation(name, place + 1), () -> {
            var option = options.remove(place);
            options.add(place + step, option);
            changed();
        });
        button.setEnabled(place + step >= 0 && place + step < options.size());
        return button;
    }

    private void changed() {
        showAnswers();
        paused();
    }

    /** The first letter no answer has yet; learners’ answers refer to it, so it never changes hands. */
    private String freshName() {
        return Stream.iterate('a', letter -> (char) (letter + 1))
                .limit(26)
                .map(String::valueOf)
                .filter(name -> !options.contains(name) && !texts.containsKey(name))
                .findFirst()
                .orElseGet(() -> "o" + options.size());
    }

    @Override
    BlockContent content() {
        var inOrder = options.stream().filter(right::contains).toList();
        var key = new QuestionKey(
                type,
                type == QuestionType.SHORT ? List.of() : List.copyOf(options),
                switch (type) {
                    case ORDER -> List.copyOf(options);
                    case SHORT -> List.of();
                    case SINGLE, MULTIPLE -> inOrder;
                });
        var said = new LinkedHashMap<String, String>();
        key.options().forEach(option -> said.put(option, texts.getOrDefault(option, "")));
        var accepted = type == QuestionType.SHORT
                ? accept.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.<String>of();
        return new BlockContent.Question(
                key, new QuestionWords(prompt.getValue(), said, accepted, explanation.getValue()));
    }
}
