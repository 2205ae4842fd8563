package org.academy.courses;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionWords;
import org.academy.media.MediaId;
import org.jspecify.annotations.Nullable;

/** What a block holds in one language. Media and the key of a question are the same in every language. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BlockContent.Text.class, name = "text"),
    @JsonSubTypes.Type(value = BlockContent.Image.class, name = "image"),
    @JsonSubTypes.Type(value = BlockContent.File.class, name = "file"),
    @JsonSubTypes.Type(value = BlockContent.Question.class, name = "question")
})
public sealed interface BlockContent {

    /** Sanitised HTML: headings 2 and 3, paragraphs, lists, tables, quotes, links, strong, em. */
    record Text(String html) implements BlockContent {}

    /** A picture; without an alternative text a version cannot be reviewed. */
    record Image(@Nullable MediaId media, String alt, String caption) implements BlockContent {}

    /** A file to take along. */
    record File(@Nullable MediaId media, String title) implements BlockContent {}

    record Question(QuestionKey key, QuestionWords words) implements BlockContent {}

    default BlockKind kind() {
        return switch (this) {
            case Text text -> BlockKind.TEXT;
            case Image image -> BlockKind.IMAGE;
            case File file -> BlockKind.FILE;
            case Question question -> BlockKind.QUESTION;
        };
    }
}
