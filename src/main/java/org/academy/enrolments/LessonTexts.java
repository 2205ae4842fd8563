package org.academy.enrolments;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Map;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the learner's scripts say, as JSON for their elements: no sentence stands in a script. */
@Component
public class LessonTexts {

    private static final String PREFIX = "enrolments.app.";

    private final Messages messages;
    private final JsonMapper json;

    LessonTexts(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** For {@code <academy-unit texts>}. */
    public String ofUnit(LanguageTag language) {
        return json(language, "right", "wrong", "chooseFirst", "up", "down", "place", "read", "noLine");
    }

    /** For {@code <academy-sync texts>}. */
    public String ofSync(LanguageTag language) {
        var texts = texts(
                language,
                "answers",
                "other",
                "otherWaits",
                "offline",
                "refused",
                "signIn",
                "signInNow",
                "allSent",
                "leadOnline",
                "leadOffline",
                "leadSignedOut",
                "sent",
                "kept",
                "isKept",
                "tryNow",
                "sending",
                "lastSent",
                "neverSent");
        amounts(language, texts);
        texts.put("answersWait", plurals(language, "answersWait"));
        texts.put("waiting", plurals(language, "waiting"));
        texts.put("signOut", plurals(language, "signOut"));
        return json.writeValueAsString(texts);
    }

    /** For the button that keeps a course on the phone. */
    public String ofKeeping(LanguageTag language) {
        var texts = texts(language, "keep", "keeping", "remove", "failed");
        amounts(language, texts);
        return json.writeValueAsString(texts);
    }

    /** For the list of my courses. */
    public String ofApp(LanguageTag language) {
        var texts = texts(
                language,
                "keepAll",
                "keeping",
                "remove",
                "failed",
                "unitsDone",
                "goOn",
                "allDone",
                "readAgain",
                "room");
        amounts(language, texts);
        return json.writeValueAsString(texts);
    }

    private void amounts(LanguageTag language, Map<String, Object> texts) {
        texts.put("kb", pattern(language, "kilobytes"));
        texts.put("mb", pattern(language, "megabytes"));
    }

    private String json(LanguageTag language, String... names) {
        return json.writeValueAsString(texts(language, names));
    }

    private Map<String, Object> texts(LanguageTag language, String... names) {
        var texts = new LinkedHashMap<String, Object>();
        for (var name : names) {
            texts.put(name, pattern(language, name));
        }
        return texts;
    }

    private String pattern(LanguageTag language, String name) {
        return messages.text(language, PREFIX + name);
    }

    /** One form for each plural of the language, with {@code {n}} where the number stands. */
    private Map<String, String> plurals(LanguageTag language, String name) {
        var rules = PluralRules.forLocale(ULocale.forLanguageTag(language.tag()));
        var forms = new LinkedHashMap<String, String>();
        for (var keyword : rules.getKeywords()) {
            var samples = rules.getSamples(keyword);
            if (samples != null && !samples.isEmpty()) {
                var sample = samples.iterator().next().longValue();
                forms.put(
                        keyword, messages.text(language, PREFIX + name, sample).replace(String.valueOf(sample), "{n}"));
            }
        }
        return forms;
    }
}
