package org.academy.ui;

import com.vaadin.flow.server.VaadinSession;
import org.academy.platform.Bystander;

/** Flow believes the session of a view, whatever this thread says: so the session is not looked at for a while. */
public final class FlowStandsAside implements Bystander {

    @Override
    public Runnable standAside() {
        var session = VaadinSession.getCurrent();
        if (session == null) {
            return () -> {};
        }
        VaadinSession.setCurrent(null);
        return () -> VaadinSession.setCurrent(session);
    }
}
