package org.academy.courses;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.academy.shared.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Whether what is stored of a version is what was published. Each page is compared with its hash whenever it is read;
 * the whole version, with the hashes its owners signed, when it is first read after a start and when an operator asks.
 */
@Component
class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final int REMEMBERED = 10_000;

    private record Version(CourseId course, int number) {}

    private final Versions versions;
    private final Set<Version> unbroken = ConcurrentHashMap.newKeySet();

    Seal(Versions versions) {
        this.versions = versions;
    }

    /** @throws RuleViolated if the page is not what was published */
    String opened(CourseId course, int version, Versions.Stored page) {
        if (!CourseJson.hash(page.content()).equals(page.hash()) || !known(course, version)) {
            throw broken(course, version);
        }
        return page.content();
    }

    /** The same for a page among many in a list: a broken one is left out. */
    boolean fits(CourseId course, Versions.Stored page) {
        boolean fits = CourseJson.hash(page.content()).equals(page.hash());
        if (!fits) {
            LOG.error("A page of course {} is not what was published", course.value());
        }
        return fits;
    }

    private boolean known(CourseId course, int version) {
        var one = new Version(course, version);
        if (unbroken.contains(one)) {
            return true;
        }
        if (!unbroken(course, version)) {
            return false;
        }
        if (unbroken.size() >= REMEMBERED) {
            unbroken.clear();
        }
        unbroken.add(one);
        return true;
    }

    /** Reads everything there is of the version again. */
    boolean unbroken(CourseId course, int version) {
        var whole = versions.whole(course, version);
        boolean same = whole.isPresent()
                && CourseJson.hash(whole.get().content()).equals(whole.get().hash())
                && samePages(whole.get().content(), versions.everyPage(course, version));
        if (!same) {
            unbroken.remove(new Version(course, version));
            LOG.error("Version {} of course {} is not what was published", version, course.value());
        }
        return same;
    }

    private static boolean samePages(String content, Map<String, Versions.Stored> pages) {
        try {
            var signed = CourseJson.read(content, Signed.class).pages();
            return signed.keySet().equals(pages.keySet())
                    && pages.entrySet().stream().allMatch(page -> {
                        var now = CourseJson.hash(page.getValue().content());
                        return now.equals(page.getValue().hash()) && now.equals(signed.get(page.getKey()));
                    });
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private record Signed(Map<String, String> pages) {}

    private static RuleViolated broken(CourseId course, int version) {
        LOG.error("Version {} of course {} is not what was published and stays closed", version, course.value());
        return new RuleViolated("courses.rule.version-tampered");
    }
}
