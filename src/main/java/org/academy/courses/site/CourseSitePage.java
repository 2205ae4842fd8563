package org.academy.courses.site;

import java.util.Locale;
import org.academy.courses.Bookmarks;
import org.academy.courses.CourseCatalogue;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A published course, for readers, search engines and link previews. */
@Controller
class CourseSitePage {

    private final CourseCatalogue catalogue;
    private final CourseForMachines machines;
    private final ObjectProvider<CourseSitePart> parts;
    private final ObjectProvider<Bookmarks> bookmarks;

    CourseSitePage(
            CourseCatalogue catalogue,
            CourseForMachines machines,
            ObjectProvider<CourseSitePart> parts,
            ObjectProvider<Bookmarks> bookmarks) {
        this.catalogue = catalogue;
        this.machines = machines;
        this.parts = parts;
        this.bookmarks = bookmarks;
    }

    @GetMapping("/courses/{slug}")
    String course(@PathVariable String slug, Locale locale, Model model) {
        var course = catalogue.page(slug, LanguageTag.of(locale)).orElseThrow(() -> new NotFound("course", slug));
        model.addAttribute("course", course);
        model.addAttribute(
                "parts",
                parts.orderedStream()
                        .flatMap(part -> part.partFor(course).stream())
                        .toList());
        bookmarks.stream()
                .flatMap(one -> one.in(course.course()).stream())
                .findFirst()
                .ifPresent(bookmark -> model.addAttribute("bookmark", bookmark));
        model.addAttribute("data", machines.describe(course));
        return "courses/course";
    }
}
