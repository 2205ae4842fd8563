package org.academy.attendance;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** A table as spreadsheets write and read it (RFC 4180, and what became of it). */
final class CsvFile {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_LINES = 5_000;
    private static final char MARK = '\ufeff';
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvFile() {}

    /** In UTF-8 with the mark by which spreadsheets know it; no cell can start a formula. */
    static byte[] write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvFile::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", String.valueOf(MARK), "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        var harmless = !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.matches("(?s).*[\",;\t\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** @param number of the line it begins at, from 1 */
    record Row(int number, List<String> cells) {

        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /** The rows that are not empty. */
    static List<Row> read(InputStream in) {
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RuleViolated("attendance.rule.list-too-big", MOST_BYTES / 1_000_000);
            }
            var text = text(bytes);
            return rows(text, delimiter(text));
        } catch (IOException broken) {
            throw new RuleViolated("attendance.rule.list-unreadable");
        }
    }

    /**
     * By its mark; else UTF-8 if it is that without a fault; else what its letters make likely among the old Windows
     * code pages of our languages.
     */
    static String text(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, StandardCharsets.UTF_8).substring(1);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, StandardCharsets.UTF_16LE).substring(1);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, StandardCharsets.UTF_16BE).substring(1);
        }
        var wide = wideWithoutMark(bytes);
        if (wide != null) {
            return strict(bytes, wide);
        }
        try {
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException older) {
            return new String(bytes, codePage(bytes));
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && IntStream.range(0, mark.length).allMatch(i -> (bytes[i] & 0xFF) == mark[i]);
    }

    /** Every second byte of UTF-16 is often zero, and no other text has any. */
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even == 0 && odd == 0) {
            return null;
        }
        return odd >= even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            return decode(bytes, charset);
        } catch (CharacterCodingException broken) {
            throw new RuleViolated("attendance.rule.list-unreadable");
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static Charset codePage(byte[] bytes) {
        var likely = new CharsetDetector().setText(letters(bytes)).detectAll();
        return Arrays.stream(likely)
                .map(match -> switch (match.getName()) {
                    case "windows-1251", "KOI8-R", "ISO-8859-5" -> "windows-1251";
                    case "windows-1256", "ISO-8859-6" -> "windows-1256";
                    case "windows-1252", "ISO-8859-1", "windows-1250", "ISO-8859-2", "windows-1254", "ISO-8859-9" ->
                        "windows-1252";
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(Charset::forName)
                .orElse(Charset.forName("windows-1252"));
    }

    /** The lines with something that is not ASCII: addresses and signs tell nothing about a code page. */
    private static byte[] letters(byte[] bytes) {
        var telling = new ByteArrayOutputStream();
        int word = 0;
        boolean foreign = false;
        for (int i = 0; i <= bytes.length; i++) {
            boolean ends = i == bytes.length || bytes[i] >= 0 && !Character.isLetter(bytes[i]);
            if (!ends) {
                foreign |= bytes[i] < 0;
            } else {
                if (foreign) {
                    telling.write(bytes, word, i - word);
                    telling.write(' ');
                }
                word = i + 1;
                foreign = false;
            }
        }
        return telling.toByteArray();
    }

    /** The one that is most often outside quotes in the first line. */
    private static char delimiter(String text) {
        var first = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' && text.charAt(i) != '\r'); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                first.append(text.charAt(i));
            }
        }
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(delimiter ->
                        first.chars().filter(sign -> sign == delimiter).count()))
                .orElse(',');
    }

    private static List<Row> rows(String text, char delimiter) {
        var rows = new ArrayList<Row>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int began = 1;
        for (int i = 0; i <= text.length(); i++) {
            char sign = i < text.length() ? text.charAt(i) : '\n';
            boolean last = i >= text.length();
            if (quoted && !last) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
                line += sign == '\n' ? 1 : 0;
            } else if (sign == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (sign == delimiter && !last) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (sign == '\n' || sign == '\r') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (cells.stream().anyMatch(one -> !one.isEmpty())) {
                    rows.add(new Row(began, List.copyOf(cells)));
                }
                if (rows.size() > MOST_LINES) {
                    throw new RuleViolated("attendance.rule.list-too-long", MOST_LINES);
                }
                cells.clear();
                if (sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                line++;
                began = line;
            } else {
                cell.append(sign);
            }
        }
        return rows;
    }
}
