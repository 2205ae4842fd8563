package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import org.academy.courses.cartridge.Line.Mark;
import org.jspecify.annotations.Nullable;

/** What is written down of a page so far: its parts, the line under way, and the marks that the next words carry. */
final class Passage {

    private final List<Part> parts = new ArrayList<>();
    private Line line = new Line();
    private List<Mark> marks;

    Passage(List<Mark> marks) {
        this.marks = marks;
    }

    /** All of it; the line under way ends. */
    List<Part> parts() {
        flush();
        return parts;
    }

    List<Mark> marks() {
        return marks;
    }

    /** How many parts there are, without the line under way. */
    int size() {
        return parts.size();
    }

    @Nullable
    Part last() {
        return parts.isEmpty() ? null : parts.getLast();
    }

    void say(String words) {
        line.add(words, marks);
    }

    /** Says something that carries this mark and no other. */
    void say(String words, String mark) {
        line.add(words, List.of(new Mark(mark)));
    }

    /** Says with a mark what the walk finds; a mark in the same mark is one. */
    void marked(Mark mark, Runnable walk) {
        if (marks.stream().anyMatch(one -> one.tag().equals(mark.tag()))) {
            walk.run();
            return;
        }
        var before = marks;
        var more = new ArrayList<>(marks);
        more.add(mark);
        marks = List.copyOf(more);
        walk.run();
        marks = before;
    }

    void lineEnds() {
        if (!line.breaks()) {
            flush();
        }
    }

    /** The line under way becomes a paragraph, if it says anything. */
    void flush() {
        if (!line.isBlank()) {
            add(new Part.Paragraph(line));
        }
        line = new Line();
    }

    /** What the walk finds stands apart from what is before it and after it. */
    void block(Runnable walk) {
        flush();
        walk.run();
        flush();
    }

    /** Adds a part; a loose item joins the list before it. */
    void add(Part part) {
        if (part instanceof Part.Stack more
                && more.loose()
                && !parts.isEmpty()
                && parts.getLast() instanceof Part.Stack list
                && list.loose()
                && list.tag().equals(more.tag())) {
            parts.set(parts.size() - 1, list.and(more));
        } else {
            parts.add(part);
        }
    }

    void replaceLast(Part part) {
        parts.removeLast();
        add(part);
    }

    /** Gives the last picture from there on its caption, if there is one. */
    boolean caption(int from, String caption) {
        for (int i = parts.size() - 1; i >= from; i--) {
            if (parts.get(i) instanceof Part.Picture picture) {
                parts.set(i, new Part.Picture(picture.file(), picture.alt(), caption));
                return true;
            }
        }
        return false;
    }
}
