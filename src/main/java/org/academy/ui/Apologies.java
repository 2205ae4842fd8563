package org.academy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Turns whatever a view lets fall into one sentence the person can act on. Views need no try and catch. */
@Component
class Apologies implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Apologies.class);

    @Override
    public void error(ErrorEvent error) {
        var ui = UI.getCurrent();
        var thrown = error.getThrowable();
        if (thrown instanceof IOException) {
            // the line went away while we answered; the browser asks again by itself
            LOG.debug("A browser did not wait for its answer", thrown);
            return;
        }
        if (ui == null) {
            LOG.error("Unexpected error outside of any window", thrown);
            return;
        }
        Toast.trouble(sentence(ui, thrown), ui.getTranslation("ui.close"));
    }

    private static String sentence(UI ui, Throwable thrown) {
        return switch (thrown) {
            case RuleViolated rule -> ui.getTranslation(rule.rule(), rule.arguments());
            case NotFound gone -> ui.getTranslation("ui.error.gone");
            case AccessDeniedException denied -> ui.getTranslation("ui.error.denied");
            case OptimisticLockingFailureException stale -> ui.getTranslation("ui.error.changed-meanwhile");
            default -> ui.getTranslation("ui.error.unexpected", logged(thrown));
        };
    }

    /** Writes the error down under a reference that the person can name to us. */
    static String logged(Throwable thrown) {
        var id = Uuid7.next().toString();
        var reference = id.substring(id.length() - 8);
        LOG.error("Unexpected error in the portal, reference {}", reference, thrown);
        return reference;
    }
}
