package org.academy.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.academy.platform.Assets;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What happens at the door of the portal: the page takes the visitor's language, direction and light, and says when
 * there is nothing.
 */
@Component
class PortalDoor implements VaadinServiceInitListener {

    private final transient Tastes tastes;
    private final transient Messages messages;
    private final transient Apologies apologies;
    private final transient ObjectProvider<PortalGuard> guards;

    PortalDoor(Tastes tastes, Messages messages, Apologies apologies, ObjectProvider<PortalGuard> guards) {
        this.tastes = tastes;
        this.messages = messages;
        this.apologies = apologies;
        this.guards = guards;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(this::dress);
        start.getSource().addUIInitListener(opened -> speak(opened.getUI()));
        start.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(apologies));
    }

    private void dress(IndexHtmlResponse index) {
        if (!(index.getVaadinRequest() instanceof VaadinServletRequest request)) {
            return;
        }
        var language = tastes.language(request);
        if (index.getVaadinResponse() instanceof VaadinServletResponse response) {
            tastes.asked(request).ifPresent(asked -> tastes.remember(response, asked));
            if (request.getParameter("theme") != null) {
                tastes.remember(response, tastes.theme(request));
            }
        }
        if (missing(Objects.requireNonNullElse(request.getPathInfo(), "").replaceAll("^/|/$", ""))) {
            index.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var document = index.getDocument();
        document.getElementsByTag("html")
                .attr("lang", language.tag())
                .attr("dir", language.direction())
                .attr("data-theme", tastes.theme(request).code());
        document.select("link[rel=stylesheet]").forEach(PortalDoor::addressByContent);
        var head = document.head();
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", Assets.address("icon.svg"));
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        // an import map counts only before the first module
        head.prependElement("script").attr("type", "importmap").appendChild(new DataNode(ImportMap.JSON));
        document.body().appendElement("noscript").appendElement("p").text(messages.text(language, "ui.no-script"));
    }

    /** The frame comes first and asks for its view later: the answer to the first request knows already. */
    private boolean missing(String path) {
        return RouteConfiguration.forApplicationScope().getRoute(path).isEmpty()
                || guards.stream().anyMatch(guard -> guard.missing(path));
    }

    /** Vaadin names its sheets without a version; with one a browser may keep them for good. */
    private static void addressByContent(Element link) {
        var href = link.attr("href")
                .replaceFirst("^(\\.\\.?/)+", "")
                .replaceFirst("^/", "")
                .replaceFirst("\\?.*$", "");
        if (href.endsWith(".css") && !href.contains("VAADIN")) {
            link.attr("href", Assets.address(href));
        }
    }

    private void speak(UI ui) {
        var request = VaadinServletRequest.getCurrent();
        var language = request == null ? LanguageTag.EN : tastes.language(request);
        ui.setLocale(language.locale());
        if (language.rightToLeft()) {
            ui.setDirection(Direction.RIGHT_TO_LEFT);
        }
    }
}
