package org.academy.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A view that is not for this visitor's role. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DoorShut extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        say("lock", getTranslation("ui.denied.title"), getTranslation("ui.denied.how"));
        return 403;
    }
}
