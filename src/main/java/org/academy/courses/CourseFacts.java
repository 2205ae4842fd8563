package org.academy.courses;

import java.util.Set;

/** What is the same of a course in every language; {@code passMark} is percent of questions, 0 to 100. */
public record CourseFacts(Topic topic, Level level, Set<Profession> professions, String licence, int passMark) {

    CourseFacts joined(Joining joining, CourseFacts base, CourseFacts stands) {
        return new CourseFacts(
                joining.join("topic", base.topic, topic, stands.topic),
                joining.join("level", base.level, level, stands.level),
                joining.joinEach("professions", base.professions, professions, stands.professions),
                joining.join("licence", base.licence, licence, stands.licence),
                joining.join("passMark", base.passMark, passMark, stands.passMark));
    }
}
