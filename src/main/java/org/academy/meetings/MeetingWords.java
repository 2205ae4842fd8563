package org.academy.meetings;

import jakarta.persistence.Embeddable;

/**
 * What is said of a meeting in one language.
 *
 * @param summary one or two sentences, plain text
 * @param description sanitised HTML; may be empty
 */
@Embeddable
public record MeetingWords(String title, String summary, String description) {}
