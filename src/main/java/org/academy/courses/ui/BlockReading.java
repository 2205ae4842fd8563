package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.academy.assessments.QuestionType;
import org.academy.courses.BlockContent;
import org.academy.media.MediaItem;
import org.academy.shared.LanguageTag;
import org.academy.ui.Icon;
import org.jspecify.annotations.Nullable;

/** A block as its authors read it: with what is right, and what is still missing, said. */
class BlockReading extends Div {

    BlockReading(BlockContent content, @Nullable MediaItem media, LanguageTag language) {
        addClassName("block-reading");
        getElement().setAttribute("lang", language.tag());
        getElement().setAttribute("dir", language.direction());
        switch (content) {
            case BlockContent.Text text -> add(text(text));
            case BlockContent.Image image -> image(image, media);
            case BlockContent.File file -> file(file, media);
            case BlockContent.Question question -> question(question);
        }
    }

    private Component text(BlockContent.Text text) {
        if (text.html().isBlank()) {
            return missing("courses.block.no-text");
        }
        var reading = new Div();
        reading.addClassName("read");
        reading.getElement().setProperty("innerHTML", text.html());
        return reading;
    }

    private void image(BlockContent.Image image, @Nullable MediaItem media) {
        if (media == null) {
            add(missing("courses.block.no-picture"));
        } else {
            var picture = new Image(media.shown().path(), image.alt());
            picture.addClassName("picture");
            add(picture);
        }
        if (image.alt().isBlank()) {
            add(missing("courses.block.no-alt"));
        }
        if (!image.caption().isBlank()) {
            var caption = new Paragraph(image.caption());
            caption.addClassNames("small", "mute");
            add(caption);
        }
    }

    private void file(BlockContent.File file, @Nullable MediaItem media) {
        if (media == null) {
            add(missing("courses.block.no-file"));
            return;
        }
        var link = new Anchor(
                media.path(), new Icon("file"), new Span(file.title().isBlank() ? media.fileName() : file.title()));
        link.addClassNames("row", "t");
        link.setRouterIgnore(true);
        add(link);
    }

    private void question(BlockContent.Question question) {
        var key = question.key();
        var words = question.words();
        if (words.prompt().isBlank()) {
            add(missing("courses.block.no-prompt"));
        } else {
            var prompt = new Paragraph(words.prompt());
            prompt.addClassName("pv");
            add(prompt);
        }
        var answers = key.type() == QuestionType.ORDER ? new OrderedList() : new UnorderedList();
        answers.addClassNames("answers", "small");
        if (key.type() == QuestionType.SHORT) {
            words.accept().forEach(accepted -> answers.add(answer(accepted, true)));
        } else {
            key.options()
                    .forEach(option -> answers.add(answer(
                            words.options().getOrDefault(option, ""),
                            key.type() != QuestionType.ORDER && key.right().contains(option))));
        }
        add(answers);
        if (!words.explanation().isBlank()) {
            var explanation = new Paragraph(words.explanation());
            explanation.addClassNames("small", "mute");
            add(explanation);
        }
    }

    private Component answer(String text, boolean right) {
        var item = new ListItem();
        if (right) {
            var word = new Span(getTranslation("courses.question.is-right"));
            word.addClassName("hide");
            item.add(new Icon("check"), word);
            item.addClassName("right");
        }
        item.add(new Span(text.isBlank() ? getTranslation("courses.question.empty") : text));
        return item;
    }

    private Component missing(String key) {
        var words = new Span(getTranslation(key));
        var line = new Paragraph(new Icon("alert"), words);
        line.addClassNames("small", "lacks");
        line.getElement().setAttribute("lang", getLocale().getLanguage());
        return line;
    }
}
