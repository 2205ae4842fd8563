package org.academy.ui;

import com.vaadin.flow.component.Component;

/** The title of a view in the browser's tab: its own words, then whose house it is in. */
public final class Titles {

    private Titles() {}

    public static String of(Component view, String title) {
        return view.getTranslation("ui.title", title);
    }
}
