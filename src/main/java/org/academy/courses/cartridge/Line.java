package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words in a row with their marks, written without doubled spaces, doubled marks and empty ones. */
final class Line {

    /** An emphasis, or a link. */
    record Mark(String tag, String href) {

        Mark(String tag) {
            this(tag, "");
        }

        private String open() {
            return href.isEmpty() ? "<" + tag + ">" : "<" + tag + " href=\"" + Welcome.attribute(href) + "\">";
        }

        private String close() {
            return "</" + tag + ">";
        }
    }

    private static final String BREAK = "\n";

    /**
     * A no-break space between two words, as editors leave it behind; before a colon or after “§” it means something.
     */
    private static final Pattern HOLDS_NOTHING = Pattern.compile("(?<=\\p{L}{3}|[.,;:!?)])\\u00A0(?=[\\p{L}(\"])");

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B\\uFEFF\\u00AD]|[\\p{Cc}&&[^\\t\\n\\r\\f]]|[\\uE000-\\uF8FF]");
    private static final Pattern SPACES = Pattern.compile("[\\t\\n\\r\\f ]+");
    private static final Pattern SPACES_BESIDE = Pattern.compile("\\u00A0[\\u00A0 ]+|[ ]+\\u00A0[\\u00A0 ]*");

    /** In the font Symbol. */
    private static final char BULLET_OF_WORD = '\uF0B7';

    private static final String USUAL = "0123456789+-−=()n";
    private static final String HIGHER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
    private static final String LOWER = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

    private record Run(String text, List<Mark> marks) {

        boolean isBreak() {
            return text.equals(BREAK);
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private boolean blank = true;

    /** Adds words as they stand in a page, where a line end is a space. */
    void add(String words, List<Mark> marks) {
        var text = tidied(words);
        if (!text.isEmpty()) {
            runs.add(new Run(text, marks));
            blank &= isBlank(text);
        }
    }

    /** A new line in the same paragraph; false if there is one already, so that a paragraph ends here. */
    boolean breaks() {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).isBreak()) {
                return false;
            }
            if (!isBlank(runs.get(i).text())) {
                break;
            }
        }
        runs.add(new Run(BREAK, List.of()));
        return true;
    }

    boolean isBlank() {
        return blank;
    }

    /** Whether all of it carries the mark. */
    boolean wholly(String tag) {
        return runs.stream()
                .filter(run -> !run.isBreak() && !isBlank(run.text()))
                .allMatch(
                        run -> run.marks().stream().anyMatch(mark -> mark.tag().equals(tag)));
    }

    Line without(Predicate<Mark> unwanted) {
        var line = new Line();
        for (var run : runs) {
            line.runs.add(new Run(
                    run.text(), run.marks().stream().filter(unwanted.negate()).toList()));
        }
        line.blank = blank;
        return line;
    }

    /** In one line. */
    Line unbroken() {
        var line = new Line();
        runs.forEach(run -> line.runs.add(run.isBreak() ? new Run(" ", run.marks()) : run));
        line.blank = blank;
        return line;
    }

    /** The same without so many letters at its beginning. */
    Line from(int letters) {
        var line = new Line();
        int left = letters;
        for (var run : spaced()) {
            if (left >= run.text().length()) {
                left -= run.text().length();
            } else {
                line.runs.add(new Run(run.text().substring(left), run.marks()));
                left = 0;
                line.blank &= isBlank(run.text());
            }
        }
        return line;
    }

    /** Adds another line behind this one, on a line of its own. */
    void append(Line other) {
        if (!blank && !other.blank) {
            breaks();
        }
        runs.addAll(other.runs);
        blank &= other.blank;
    }

    /** Adds another line's words to this one. */
    void runsOn(Line other) {
        runs.addAll(other.runs);
        blank &= other.blank;
    }

    String text() {
        var text = new StringBuilder();
        spaced().forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Without marks; what stands higher or lower is said with the letters made for it, so that 10⁶ is not 106. */
    String plain() {
        var text = new StringBuilder();
        for (var run : spaced()) {
            boolean higher = run.marks().stream().anyMatch(mark -> mark.tag().equals("sup"));
            boolean lower = run.marks().stream().anyMatch(mark -> mark.tag().equals("sub"));
            text.append(higher ? raised(run.text(), HIGHER, "^") : lower ? raised(run.text(), LOWER, "_") : run.text());
        }
        return text.toString();
    }

    private static String raised(String text, String letters, String sign) {
        var raised = new StringBuilder();
        for (var letter : text.toCharArray()) {
            int at = USUAL.indexOf(letter);
            if (at < 0) {
                return text.matches("\\p{L}+") ? text : sign + text;
            }
            raised.append(letters.charAt(at));
        }
        return raised.toString();
    }

    String html() {
        var html = new StringBuilder();
        List<Mark> open = List.of();
        for (var run : spaced()) {
            var marks = run.isBreak() ? open : run.marks();
            int common = common(open, marks);
            close(html, open, common);
            for (var mark : marks.subList(common, marks.size())) {
                html.append(mark.open());
            }
            html.append(run.isBreak() ? "<br>" : Welcome.escaped(run.text()));
            open = marks;
        }
        close(html, open, 0);
        return html.toString();
    }

    private static int common(List<Mark> open, List<Mark> marks) {
        int common = 0;
        while (common < open.size() && common < marks.size() && open.get(common).equals(marks.get(common))) {
            common++;
        }
        return common;
    }

    private static void close(StringBuilder html, List<Mark> open, int keep) {
        for (int i = open.size() - 1; i >= keep; i--) {
            html.append(open.get(i).close());
        }
    }

    /** One space between words, none at the ends, and no break before the first word or after the last. */
    private List<Run> spaced() {
        var spaced = new ArrayList<Run>();
        boolean space = false;
        int breaks = 0;
        boolean begun = false;
        for (var run : runs) {
            if (run.isBreak()) {
                breaks = begun ? 1 : 0;
                space = false;
                continue;
            }
            var text = run.text();
            boolean before = startsBlank(text);
            var core = core(text);
            if (core.isEmpty()) {
                space |= begun && breaks == 0;
                continue;
            }
            if (breaks > 0) {
                spaced.add(new Run(BREAK, run.marks()));
                breaks = 0;
                space = false;
            } else if (begun && (space || before)) {
                addSpace(spaced, run);
            }
            spaced.add(new Run(core, run.marks()));
            begun = true;
            space = endsBlank(text);
        }
        return joined(spaced);
    }

    /** The space between two runs carries the marks that both have. */
    private static void addSpace(List<Run> spaced, Run next) {
        var last = spaced.getLast().marks();
        spaced.add(new Run(" ", last.subList(0, common(last, next.marks()))));
    }

    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        StringBuilder text = new StringBuilder();
        List<Mark> marks = List.of();
        for (var run : runs) {
            boolean same = !run.isBreak() && run.marks().equals(marks);
            if (!same && !text.isEmpty()) {
                joined.add(new Run(text.toString(), marks));
                text.setLength(0);
            }
            if (run.isBreak()) {
                joined.add(run);
            } else {
                text.append(run.text());
                marks = run.marks();
            }
        }
        if (!text.isEmpty()) {
            joined.add(new Run(text.toString(), marks));
        }
        return joined;
    }

    /** Spaces of all kinds as one, except a no-break space that holds two words together. */
    private static String tidied(String words) {
        var text = UNSEEN.matcher(words.replace(BULLET_OF_WORD, '•')).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        if (text.indexOf('\u00A0') < 0) {
            return text;
        }
        text = SPACES_BESIDE.matcher(text).replaceAll(" ");
        return HOLDS_NOTHING.matcher(text).replaceAll(" ");
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\u00A0';
    }

    private static boolean startsBlank(String text) {
        return isSpace(text.charAt(0));
    }

    private static boolean endsBlank(String text) {
        return isSpace(text.charAt(text.length() - 1));
    }

    private static boolean isBlank(String text) {
        return core(text).isEmpty();
    }

    private static String core(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (isSpace(text.charAt(from)) || text.charAt(from) == '\n')) {
            from++;
        }
        while (to > from && (isSpace(text.charAt(to - 1)) || text.charAt(to - 1) == '\n')) {
            to--;
        }
        return text.substring(from, to);
    }
}
