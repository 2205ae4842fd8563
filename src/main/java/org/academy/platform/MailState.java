package org.academy.platform;

import java.util.Locale;

/** What became of a mail. */
public enum MailState {
    /** Leaves as soon as a mail server takes it. */
    WAITING,
    /** Being handed over now. */
    SENDING,
    /**
     * Was being handed over when something broke: it may have left, and only a person can say whether to send again.
     */
    UNCLEAR,
    SENT,
    /** The mail server said no, again and again. */
    REFUSED,
    /** Had nothing new to say any more when it could have left. */
    LATE;

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
