package org.academy.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** An address that leads nowhere. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NothingHere extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        say("search", getTranslation("ui.not-found.title"), getTranslation("ui.not-found.how"));
        return 404;
    }
}
