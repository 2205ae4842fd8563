package org.academy.courses;

import java.util.Set;

/** What is the same of a course in every language; {@code passMark} is percent of questions, 0 to 100. */
public record CourseFacts(Topic topic, Level level, Set<Profession> professions, String licence, int passMark) {}
