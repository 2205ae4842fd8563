package org.academy.courses.cartridge;

import java.util.Objects;

/** A quiz of others as it was, on one page: every question with its answers. */
final class QuizSheet {

    private QuizSheet() {}

    static String html(String description, Xml quiz) {
        var html = new StringBuilder(description);
        quiz.all("item")
                .forEach(item -> item.child("presentation").ifPresent(presentation -> {
                    html.append("<hr>");
                    write(presentation, html);
                    item.all("itemfeedback").forEach(feedback -> {
                        html.append("<blockquote>");
                        write(feedback, html);
                        html.append("</blockquote>");
                    });
                }));
        return html.toString();
    }

    private static void write(Xml node, StringBuilder html) {
        for (var child : node.children()) {
            switch (child.name().toLowerCase(java.util.Locale.ROOT)) {
                case "mattext" -> {
                    boolean escaped = Objects.requireNonNullElse(child.attribute("texttype"), "")
                            .contains("plain");
                    var text = escaped ? Welcome.escaped(child.text()) : child.text();
                    html.append("<div>").append(text).append("</div>");
                }
                case "render_choice" -> {
                    html.append("<ul>");
                    write(child, html);
                    html.append("</ul>");
                }
                case "response_label" -> {
                    html.append("<li>");
                    write(child, html);
                    html.append("</li>");
                }
                default -> write(child, html);
            }
        }
    }
}
