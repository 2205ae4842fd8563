package org.academy.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.academy.shared.NotFound;

/** A thing that is not there, or of which the visitor may not know. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoSuchThing extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> error) {
        say("search", getTranslation("ui.not-found.title"), getTranslation("ui.not-found.how"));
        return 404;
    }
}
