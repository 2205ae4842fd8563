package org.academy.people.ui;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.academy.people.WantedView;
import org.springframework.stereotype.Component;

/** Flow keeps it in the session. */
@Component
class FlowWantedView implements WantedView {

    @Override
    public Optional<String> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT) instanceof String view)) {
            return Optional.empty();
        }
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        return Optional.of(view);
    }
}
