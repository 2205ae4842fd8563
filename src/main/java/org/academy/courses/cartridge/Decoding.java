package org.academy.courses.cartridge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes of a page as letters, whatever the page says or forgets to say about its encoding. */
final class Decoding {

    /** How far into a page its declaration may stand. */
    private static final int HEAD = 4096;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");

    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    /** What Windows wrote in each language before it wrote UTF-8. */
    private static final Map<String, String> OF_OLD = Map.of(
            "ar", "windows-1256",
            "fa", "windows-1256",
            "ru", "windows-1251",
            "uk", "windows-1251",
            "bg", "windows-1251",
            "zh", "GB18030",
            "el", "windows-1253",
            "tr", "windows-1254",
            "pl", "windows-1250",
            "cs", "windows-1250");

    /** In HTML these would swallow the rest of the page. */
    private static final Pattern CLOSED =
            Pattern.compile("(?i)<(script|title|style|iframe|textarea|noscript|xmp)\\b([^<>]*)/>");

    private static final Pattern CLOSED_IN_XHTML = Pattern.compile(
            "(?i)<(script|title|style|iframe|textarea|noscript|xmp|a|b|i|p|div|span|em|strong|td|th|li|h[1-6])\\b([^<>]*)/>");

    private Decoding() {}

    /** The letters of an HTML page; {@code language} helps to guess where nothing else does. */
    static String page(byte[] bytes, @Nullable String language) {
        var text = text(bytes, language);
        var closed = (isXhtml(text) ? CLOSED_IN_XHTML : CLOSED).matcher(text).replaceAll("<$1$2></$1>");
        return CDATA.matcher(closed)
                .replaceAll(section -> Matcher.quoteReplacement(
                        section.group(1).replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static boolean isXhtml(String text) {
        var head = text.substring(0, Math.min(text.length(), HEAD));
        return head.startsWith("<?xml")
                || head.contains("//DTD XHTML")
                || head.contains("http://www.w3.org/1999/xhtml");
    }

    static String text(byte[] bytes, @Nullable String language) {
        var marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        var declared = declared(bytes);
        var utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared.get());
        }
        var lenient = new String(bytes, StandardCharsets.UTF_8);
        if (declared.isPresent() && mostlyRight(lenient)) {
            return lenient;
        }
        return new String(bytes, ofOld(language));
    }

    /** UTF-16 and UTF-8 say so in their first bytes; UTF-16 without a mark is full of zeros. */
    private static Optional<String> byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, 256);
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[1] > looked / 4 && zeros[0] == 0) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (zeros[0] > looked / 4 && zeros[1] == 0) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, narrowed(mark), 0, mark.length);
    }

    private static byte[] narrowed(int... mark) {
        var narrow = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            narrow[i] = (byte) mark[i];
        }
        return narrow;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var said = DECLARED.matcher(head);
        while (said.find()) {
            var charset = charset(said.group(1));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    /** As browsers take the name: Latin 1 means Windows-1252, and what looks like ASCII is not UTF-16. */
    private static Optional<Charset> charset(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("utf-16")
                || plain.startsWith("utf-32")
                || plain.startsWith("utf-8")
                || plain.equals("utf8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        var meant = switch (plain) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "gb2312", "gbk", "x-gbk" -> "GB18030";
            case "x-sjis" -> "Shift_JIS";
            default -> plain;
        };
        try {
            return Charset.isSupported(meant) ? Optional.of(Charset.forName(meant)) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Charset ofOld(@Nullable String language) {
        var tag = language == null
                ? ""
                : Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        return Charset.forName(OF_OLD.getOrDefault(tag, "windows-1252"));
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    /** A page that says UTF-8 and has a broken byte or two is still UTF-8. */
    private static boolean mostlyRight(String text) {
        long broken = text.chars().filter(letter -> letter == 0xFFFD).count();
        long foreign = text.chars().filter(letter -> letter > 0x7F).count();
        return broken * 4 < foreign;
    }
}
