package org.academy.courses.site;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.academy.courses.CourseLinks;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseRole;
import org.academy.institutions.InstitutionSummary;
import org.academy.site.Frame;
import org.academy.site.StructuredData;
import org.springframework.stereotype.Component;

/** A course in the words of schema.org. */
@Component
class CourseForMachines {

    private final Frame frame;
    private final StructuredData data;

    CourseForMachines(Frame frame, StructuredData data) {
        this.frame = frame;
        this.data = data;
    }

    String describe(CoursePage course) {
        var workload = Duration.ofMinutes(course.minutes()).toString();
        var words = course.words();
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org");
        said.put("@type", "Course");
        said.put("name", words.title());
        said.put("description", words.summary());
        said.put("url", frame.absolute(CourseLinks.to(course.slug())));
        said.put("inLanguage", course.language().tag());
        said.put(
                "availableLanguage",
                course.languages().stream().map(one -> one.tag()).toList());
        said.put("provider", course.owners().stream().map(this::organization).toList());
        said.put("author", authors(course));
        said.put("teaches", words.outcomes());
        said.put("educationalLevel", course.facts().level().code());
        said.put("timeRequired", workload);
        said.put("isAccessibleForFree", true);
        said.put("license", course.facts().licence());
        said.put("version", course.version());
        said.put("datePublished", course.publishedAt().toString());
        if (course.reviewBy() != null) {
            said.put("expires", course.reviewBy().toString());
        }
        said.put(
                "hasCourseInstance",
                Map.of("@type", "CourseInstance", "courseMode", "Online", "courseWorkload", workload));
        return data.of(said);
    }

    private Map<String, Object> organization(InstitutionSummary institution) {
        return Map.of(
                "@type",
                "Organization",
                "name",
                institution.name(),
                "url",
                frame.absolute("/institutions/" + institution.slug()));
    }

    private static List<Map<String, String>> authors(CoursePage course) {
        return course.contributors().stream()
                .filter(one -> one.role() == CourseRole.LEAD_AUTHOR || one.role() == CourseRole.AUTHOR)
                .map(one -> Map.of("@type", "Person", "name", one.name()))
                .toList();
    }
}
