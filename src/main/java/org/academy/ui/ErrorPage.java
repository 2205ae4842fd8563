package org.academy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** What stands where a view would be, when there is none to show: what happened, what is safe, what to do. */
class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    void say(String icon, String what, String how) {
        title = what;
        var header = new PageHeader(what).saying(how);
        header.actions(
                ActionLink.go("/portal/", getTranslation("ui.home.title")).with("home"),
                ActionLink.plain("/search", getTranslation("ui.search"))
                        .with("search")
                        .outside());
        addClassNames("wrap", "stack", "error-page");
        add(new Icon(icon), header);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
