package org.academy.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A view that could not be built, by our fault. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class OurFault extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        say(
                "alert",
                getTranslation("ui.fault.title"),
                getTranslation("ui.fault.how", Apologies.logged(error.getException())));
        return 500;
    }
}
