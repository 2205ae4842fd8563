package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.academy.shared.Theme;
import org.academy.shared.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every view: a bar on top, the areas at the side, or below on a phone. The areas are read from the
 * {@code @Menu} of each view the visitor may open.
 */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Thumbs reach five places; what is more than that waits behind the last one. */
    private static final int DOCK = 5;

    private final transient Tastes tastes;
    private final Main main = new Main();
    private final List<Link> links = new ArrayList<>();
    private final List<NativeDetails> menus = new ArrayList<>();
    private @Nullable String arrivedAt;

    MainLayout(Tastes tastes) {
        this.tastes = tastes;
        addClassName("portal");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var areas = areas();
        var frame = new Div(side(areas), main);
        frame.addClassName("frame");
        add(skip(), top(), frame, dock(areas));
        // a list that opens below a field has no name of its own
        getElement()
                .executeJs("document.addEventListener('focusin', e => {"
                        + " const list = e.target.closest?.('vaadin-select-list-box');"
                        + " list?.setAttribute('aria-label', list.closest('vaadin-select')?.label ?? ''); })");
    }

    private record Area(String path, String title, String icon) {}

    private record Link(String path, Anchor anchor) {}

    private record Menu(NativeDetails details, Div sheet) {}

    private List<Area> areas() {
        var areas = new ArrayList<Area>();
        areas.add(new Area("", getTranslation("ui.home.title"), "home"));
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !entry.path().isEmpty())
                .map(entry -> new Area(
                        entry.path().replaceFirst("^/", ""),
                        getTranslation(entry.title()),
                        Optional.ofNullable(entry.icon()).orElse("more")))
                .forEach(areas::add);
        return areas;
    }

    private Component skip() {
        var skip = new Anchor("#main", getTranslation("ui.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        // a bare fragment would be resolved against the base address of the portal
        skip.getElement()
                .executeJs("this.addEventListener('click', e => { e.preventDefault();"
                        + " document.getElementById('main').focus(); })");
        return skip;
    }

    private Component top() {
        var mark = new Span();
        mark.addClassName("mark");
        mark.getElement()
                .setProperty("innerHTML", "<svg viewBox='0 0 32 32' aria-hidden='true'>" + Mark.DRAWING + "</svg>");
        var brand = new Anchor("/portal/", mark, new Span(getTranslation("ui.name")));
        brand.addClassName("brand");
        var search = new Anchor("discover", new Icon("search"));
        search.addClassName("tool");
        search.setAriaLabel(getTranslation("ui.search"));
        var tools = new Div(search, choices());
        tools.addClassName("tools");
        tastes.present()
                .ifPresentOrElse(
                        person -> tools.add(me(person)),
                        () -> tools.add(ActionLink.plain("/signin", getTranslation("ui.sign-in"))
                                .outside()));
        var wrap = new Div(brand, tools);
        wrap.addClassName("wrap");
        var top = new Header(wrap);
        top.addClassName("top");
        return top;
    }

    private Component me(Visitor.Present person) {
        var name = new Span(person.displayName());
        name.addClassName("hide");
        var who = new Paragraph(person.displayName());
        who.addClassName("strong");
        who.getElement().setAttribute("dir", "auto");
        var out = new Anchor("/signout", new Icon("out"), new Span(getTranslation("ui.sign-out")));
        out.addClassName("entry");
        out.setRouterIgnore(true);
        var menu = menu(new Span(new Initials(person.displayName()), name), who);
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.path().replaceFirst("^/", "").equals("me"))
                .forEach(entry -> {
                    var mine = new Anchor("me", new Icon("people"), new Span(getTranslation("ui.me")));
                    mine.addClassName("entry");
                    menu.sheet().add(mine);
                });
        menu.sheet().add(out);
        return menu.details();
    }

    private Component choices() {
        var word = new Span(getTranslation("ui.choices"));
        word.addClassName("hide");
        var languages = group("ui.language");
        var spoken = LanguageTag.of(UI.getCurrent() == null ? LanguageTag.EN.locale() : getLocale());
        for (var language : LanguageTag.all()) {
            var button = choice(language.ownName(), language == spoken, () -> tastes.choose(response(), language));
            button.getElement().setAttribute("lang", language.tag());
            languages.add(button);
        }
        var themes = group("ui.theme");
        var liked = tastes.theme(request());
        for (var theme : Theme.values()) {
            themes.add(choice(
                    getTranslation("ui.theme." + theme.code()),
                    theme == liked,
                    () -> tastes.choose(response(), theme)));
        }
        return menu(new Span(new Icon("globe"), word), languages, themes).details();
    }

    private Div group(String title) {
        var heading = new Paragraph(getTranslation(title));
        heading.addClassNames("tiny", "mute");
        var group = new Div(heading);
        group.addClassName("choices");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation(title));
        return group;
    }

    private NativeButton choice(String name, boolean chosen, Runnable choose) {
        var button = new NativeButton(name, click -> {
            choose.run();
            UI.getCurrent().getPage().reload();
        });
        button.addClassName("entry");
        button.getElement().setAttribute("type", "button");
        if (chosen) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    private Menu menu(Component summary, Component... parts) {
        var body = new Div(parts);
        body.addClassName("sheet");
        var details = new NativeDetails(summary, body);
        details.addClassName("menu");
        // a menu closes when one looks elsewhere
        details.getElement()
                .executeJs("const d = this;"
                        + "d.addEventListener('keydown', e => { if (e.key === 'Escape' && d.open) {"
                        + " d.open = false; d.querySelector('summary').focus(); } });"
                        + "document.addEventListener('click', e => { if (!d.contains(e.target)) d.open = false; });");
        menus.add(details);
        return new Menu(details, body);
    }

    private Component side(List<Area> areas) {
        var side = new Nav();
        side.addClassName("side");
        side.setAriaLabel(getTranslation("ui.areas"));
        areas.forEach(area -> side.add(link(area)));
        return side;
    }

    private Component dock(List<Area> areas) {
        var dock = new Nav();
        dock.addClassName("dock");
        dock.setAriaLabel(getTranslation("ui.areas.main"));
        boolean tooMany = areas.size() > DOCK;
        var first = tooMany ? areas.subList(0, DOCK - 1) : areas;
        first.forEach(area -> dock.add(link(area)));
        if (tooMany) {
            var rest = new Nav();
            rest.setAriaLabel(getTranslation("ui.more"));
            areas.subList(DOCK - 1, areas.size()).forEach(area -> {
                var link = link(area);
                link.addClassName("entry");
                rest.add(link);
            });
            dock.add(menu(new Span(new Icon("more"), new Span(getTranslation("ui.more"))), rest)
                    .details());
        }
        return dock;
    }

    private Anchor link(Area area) {
        var href = area.path().isEmpty() ? "/portal/" : area.path();
        var anchor = new Anchor(href, new Icon(area.icon()), new Span(area.title()));
        links.add(new Link(area.path(), anchor));
        return anchor;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        var area = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        boolean here = links.stream().anyMatch(link -> link.path().equals(path));
        for (var link : links) {
            if (link.path().equals(here ? path : area)) {
                link.anchor().getElement().setAttribute("aria-current", here ? "page" : "true");
            } else {
                link.anchor().getElement().removeAttribute("aria-current");
            }
        }
        setClassName("slim", path.startsWith("studio/"));
        menus.forEach(menu -> menu.getElement().executeJs("this.open = false"));
        if (arrivedAt != null && !arrivedAt.equals(path)) {
            main.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
        arrivedAt = path;
    }

    private static HttpServletResponse response() {
        return VaadinServletResponse.getCurrent();
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent();
    }
}
