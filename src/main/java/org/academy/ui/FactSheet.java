package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Collection;
import org.academy.shared.LanguageTag;

/** A card with what there is to know of something at a glance. */
public final class FactSheet extends Div {

    private final DescriptionList facts = new DescriptionList();

    public FactSheet(String title) {
        facts.addClassName("facts");
        add(new H2(title), facts);
        addClassNames("card", "stack");
    }

    /** @param term a message key */
    public void fact(String term, String text) {
        fact(term, new Text(text));
    }

    /** @param term a message key */
    public void fact(String term, Component description) {
        var said = new DescriptionList.Description();
        said.add(description);
        facts.add(new DescriptionList.Term(getTranslation(term)), said);
    }

    /** Where the same page is in each language, itself marked. */
    public void languages(String page, Collection<LanguageTag> languages, LanguageTag shown) {
        var links = new Div();
        links.addClassNames("row", "t");
        languages.forEach(language -> {
            var link = new Anchor(page + "?lang=" + language.tag(), language.ownName());
            link.addClassName("chip");
            link.getElement().setAttribute("lang", language.tag());
            if (language == shown) {
                link.getElement().setAttribute("aria-current", "true");
            }
            links.add(link);
        });
        add(links);
    }

    /** The way to the light page of the same. */
    public void lightPage(String href, String name) {
        var outside = new Anchor(href, name);
        outside.setRouterIgnore(true);
        outside.addClassName("small");
        add(outside);
    }
}
