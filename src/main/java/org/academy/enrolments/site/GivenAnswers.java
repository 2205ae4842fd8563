package org.academy.enrolments.site;

import java.util.Map;
import java.util.UUID;
import org.academy.courses.BlockId;
import org.academy.enrolments.Progress.Answered;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Writes what a learner answered into a unit's HTML, with verdict and explanation, for browsers without a script. */
@Component
class GivenAnswers {

    private static final String TICK =
            "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"m3 8.5 3.3 3.3L13 5\"></path></svg>";
    private static final String STRUCK = "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
            + "<circle cx=\"8\" cy=\"8\" r=\"5.5\"></circle><path d=\"m4.2 11.8 7.6-7.6\"></path></svg>";

    private final Messages messages;

    GivenAnswers(Messages messages) {
        this.messages = messages;
    }

    String show(String html, Map<BlockId, Answered> answers, LanguageTag language) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new OutputSettings().prettyPrint(false));
        for (var form : document.select("form[data-question]")) {
            var answered = answers.get(new BlockId(UUID.fromString(form.attr("data-block"))));
            if (answered != null) {
                fill(form, answered);
                verdict(form, answered.right(), language);
            }
        }
        return document.body().html();
    }

    private static void fill(Element form, Answered answered) {
        var chosen = answered.answer().chosen();
        for (var input : form.select("input[name=chosen]")) {
            input.attr("checked", chosen.contains(input.val()));
        }
        for (var input : form.select("input[name=text]")) {
            input.val(answered.answer().text());
        }
        var places = form.select("select[name=chosen]");
        for (int place = 0; place < places.size() && place < chosen.size(); place++) {
            var name = chosen.get(place);
            for (var option : places.get(place).select("option")) {
                option.attr("selected", option.val().equals(name));
            }
        }
    }

    private void verdict(Element form, boolean right, LanguageTag language) {
        var note = new Element("p").addClass("note").addClass("only").addClass(right ? "ok" : "bad");
        note.attr("data-verdict", true);
        var words = note.appendElement("span");
        words.appendElement("span")
                .addClass("state")
                .addClass(right ? "s-pine" : "s-madder")
                .html(right ? TICK : STRUCK)
                .appendText(messages.text(language, right ? "enrolments.app.right" : "enrolments.app.wrong"));
        words.appendText(" ");
        var explanation = form.selectFirst("template[data-explanation]");
        words.appendText(explanation == null ? "" : explanation.text());
        var fields = form.selectFirst("fieldset");
        if (fields != null) {
            fields.after(note);
        }
    }
}
