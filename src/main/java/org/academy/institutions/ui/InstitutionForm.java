package org.academy.institutions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.PlaceNames;
import org.academy.institutions.Region;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.FieldFaults;
import org.academy.ui.PageHeader;
import org.academy.ui.Titles;
import org.academy.ui.Toast;

/** Where its editors correct what the directory says of an institution. Recognition is the agency's to change. */
@StyleSheet("context://styles/people.css")
@Route("directory/:slug/edit")
@PermitAll
class InstitutionForm extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_SUMMARY = 600;

    private final transient InstitutionDirectory directory;
    private final TextField name = new TextField();
    private final TextField nativeName = new TextField();
    private final ComboBox<String> nativeLanguage = new ComboBox<>();
    private final Select<InstitutionKind> kind = new Select<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final TextField city = new TextField();
    private final Select<Region> region = new Select<>();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final TextField website = new TextField();
    private final TextArea summary = new TextArea();

    InstitutionForm(InstitutionDirectory directory) {
        this.directory = directory;
        addClassNames("wrap", "stack", "x", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        if (!directory.mayDescribe(slug)) {
            throw new NotFound("institution", slug);
        }
        var entry = directory.page(slug).entry();
        fill(entry);
        removeAll();
        var parts = new Div(name, nativeName, nativeLanguage, kind, country, city, region, languages, website, summary);
        parts.addClassNames("stack");
        var save = ActionButton.go(getTranslation("institutions.save"), () -> save(slug, entry));
        var back = ActionLink.quiet("directory/" + slug, getTranslation("institutions.cancel"));
        var actions = new Div(save, back);
        actions.addClassName("row");
        add(
                new PageHeader(getTranslation("institutions.edit"))
                        .under("directory/" + slug, entry.name())
                        .saying(getTranslation("institutions.edit.how")),
                parts,
                actions);
    }

    private void fill(InstitutionEntry entry) {
        var reader = getLocale();
        name.setLabel(getTranslation("institutions.name"));
        name.setValue(entry.name());
        nativeName.setLabel(getTranslation("institutions.native-name"));
        nativeName.setValue(entry.nativeName() == null ? "" : entry.nativeName());
        var tags = Stream.concat(Stream.of(Locale.getISOLanguages()), entry.languages().stream())
                .distinct()
                .sorted(Comparator.comparing(tag -> PlaceNames.language(tag, reader)))
                .toList();
        nativeLanguage.setLabel(getTranslation("institutions.native-language"));
        nativeLanguage.setItems(tags);
        nativeLanguage.setItemLabelGenerator(tag -> PlaceNames.language(tag, reader));
        nativeLanguage.setClearButtonVisible(true);
        nativeLanguage.setValue(entry.nativeLanguage());
        kind.setLabel(getTranslation("institutions.kind"));
        kind.setItems(InstitutionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("institutions.kind." + one.code()));
        kind.setValue(entry.kind());
        country.setLabel(getTranslation("institutions.country"));
        country.setItems(Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> PlaceNames.name(code, reader)))
                .toList());
        country.setItemLabelGenerator(code -> PlaceNames.name(code, reader));
        country.setValue(entry.country());
        city.setLabel(getTranslation("institutions.city"));
        city.setValue(entry.city());
        region.setLabel(getTranslation("institutions.region"));
        region.setItems(Region.values());
        region.setItemLabelGenerator(one -> getTranslation("institutions.region." + one.code()));
        region.setValue(entry.region());
        languages.setLabel(getTranslation("institutions.languages"));
        languages.setItems(tags);
        languages.setItemLabelGenerator(tag -> PlaceNames.language(tag, reader));
        languages.setValue(Set.copyOf(entry.languages()));
        website.setLabel(getTranslation("institutions.website"));
        website.setValue(entry.website() == null ? "" : entry.website());
        summary.setLabel(getTranslation("institutions.summary"));
        summary.setMaxLength(LONGEST_SUMMARY);
        summary.setValue(entry.summary());
    }

    private void save(String slug, InstitutionEntry before) {
        var fields = Map.of("name", name, "city", city, "website", website, "summary", summary);
        if (FieldFaults.none(fields, () -> directory.update(slug, entry(before)))) {
            Toast.say(getTranslation("institutions.saved"));
            UI.getCurrent().navigate("directory/" + slug);
        }
    }

    private InstitutionEntry entry(InstitutionEntry before) {
        return new InstitutionEntry(
                filled("name", name.getValue()),
                nativeName.isEmpty() ? null : nativeName.getValue(),
                nativeLanguage.getValue(),
                kind.getValue(),
                country.getOptionalValue().orElse(before.country()),
                filled("city", city.getValue()),
                region.getValue(),
                inOrder(before),
                website.getValue(),
                filled("summary", summary.getValue()),
                before.strengths(),
                before.accreditation());
    }

    /** The languages in the order they had; new ones after them. */
    private List<String> inOrder(InstitutionEntry before) {
        var chosen = languages.getValue();
        var all = Stream.concat(
                        before.languages().stream().filter(chosen::contains),
                        chosen.stream().sorted())
                .distinct()
                .collect(Collectors.toList());
        return all.isEmpty() ? before.languages() : all;
    }

    private static String filled(String field, String value) {
        if (value.isBlank()) {
            throw RuleViolated.at(field, "institutions.rule.empty");
        }
        return value;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("institutions.edit"));
    }
}
