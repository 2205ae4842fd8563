package org.academy.meetings.icalendar;

/** Lines of a calendar as they travel: no longer than 75 octets, whatever the script they are written in. */
final class Lines {

    private static final int OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private Lines() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length() + text.length() / OCTETS * BREAK.length());
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            at += Character.charCount(code);
            if (code == '\r' || code == '\n') {
                octets = 0;
            } else {
                int size = octets(code);
                if (octets + size > OCTETS) {
                    folded.append(BREAK);
                    octets = 1;
                }
                octets += size;
            }
            folded.appendCodePoint(code);
        }
        return folded.toString();
    }

    private static int octets(int code) {
        if (code < 0x80) {
            return 1;
        }
        if (code < 0x800) {
            return 2;
        }
        return code < 0x10000 ? 3 : 4;
    }
}
