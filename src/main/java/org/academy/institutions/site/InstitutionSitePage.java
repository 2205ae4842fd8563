package org.academy.institutions.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionPage;
import org.academy.shared.LanguageTag;
import org.academy.site.Frame;
import org.academy.site.StructuredData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the directory says of an institution, for readers, search engines and link previews. */
@Controller
class InstitutionSitePage {

    private final InstitutionDirectory directory;
    private final ObjectProvider<InstitutionSitePart> parts;
    private final Frame frame;
    private final StructuredData data;

    InstitutionSitePage(
            InstitutionDirectory directory,
            ObjectProvider<InstitutionSitePart> parts,
            Frame frame,
            StructuredData data) {
        this.directory = directory;
        this.parts = parts;
        this.frame = frame;
        this.data = data;
    }

    @GetMapping("/institutions/{slug}")
    String institution(@PathVariable String slug, Locale locale, Model model) {
        var institution = directory.page(slug);
        var entry = institution.entry();
        model.addAttribute("institution", institution);
        model.addAttribute("country", Locale.of("", entry.country()).getDisplayCountry(locale));
        model.addAttribute(
                "languages",
                entry.languages().stream()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                        .toList());
        model.addAttribute(
                "parts",
                parts.orderedStream()
                        .flatMap(part -> part.partFor(institution, LanguageTag.of(locale)).stream())
                        .toList());
        model.addAttribute("data", data.of(described(institution)));
        return "institutions/institution";
    }

    private Map<String, Object> described(InstitutionPage institution) {
        var entry = institution.entry();
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org");
        said.put("@type", "Organization");
        said.put("name", entry.name());
        if (entry.nativeName() != null) {
            said.put("alternateName", entry.nativeName());
        }
        said.put("description", entry.summary());
        said.put("url", frame.absolute("/institutions/" + institution.slug()));
        if (entry.website() != null) {
            said.put("sameAs", entry.website());
        }
        said.put(
                "address",
                Map.of("@type", "PostalAddress", "addressLocality", entry.city(), "addressCountry", entry.country()));
        said.put("knowsLanguage", entry.languages());
        return said;
    }
}
