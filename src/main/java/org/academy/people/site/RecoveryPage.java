package org.academy.people.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.academy.people.SessionDoor;
import org.academy.people.SigningIn;
import org.academy.platform.Messages;
import org.academy.shared.RuleViolated;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way back for somebody who forgot their password and kept a code. */
@Controller
class RecoveryPage {

    private static final String PAGE = "people/recover";

    private final SigningIn signingIn;
    private final SessionDoor door;
    private final Messages messages;

    RecoveryPage(SigningIn signingIn, SessionDoor door, Messages messages) {
        this.signingIn = signingIn;
        this.door = door;
        this.messages = messages;
    }

    @GetMapping("/signin/recover")
    String page() {
        return PAGE;
    }

    @PostMapping("/signin/recover")
    String recover(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            door.open(request, response, signingIn.byRecoveryCode(name, code, password, request.getRemoteAddr()));
            return "redirect:" + LocalAddress.HOME;
        } catch (RuleViolated refused) {
            Refusal.tell(refused, HttpStatus.UNPROCESSABLE_CONTENT, response);
            var sentence = messages.text(locale, refused);
            refused.field()
                    .ifPresentOrElse(
                            field -> model.addAttribute("faults", Map.of(field, sentence)),
                            () -> model.addAttribute("fault", sentence));
            model.addAttribute("name", name);
            model.addAttribute("code", code);
            return PAGE;
        }
    }
}
