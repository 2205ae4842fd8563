package org.academy.people.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.academy.people.CurrentPerson;
import org.academy.people.Joined;
import org.academy.people.OpenIdentity;
import org.academy.people.Purpose;
import org.academy.people.SessionDoor;
import org.academy.people.SignInProviders;
import org.academy.people.SigningUp;
import org.academy.platform.Messages;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.site.ReaderZone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people join: with a user name and a password, with what a provider told us, or as the first administrator. */
@Controller
class SignUpPage {

    private static final String PAGE = "people/signup";

    private final SigningUp signingUp;
    private final SessionDoor door;
    private final SignInProviders providers;
    private final CurrentPerson current;
    private final Messages messages;
    private final ReaderZone zones;

    SignUpPage(
            SigningUp signingUp,
            SessionDoor door,
            SignInProviders providers,
            CurrentPerson current,
            Messages messages,
            ReaderZone zones) {
        this.signingUp = signingUp;
        this.door = door;
        this.providers = providers;
        this.current = current;
        this.messages = messages;
        this.zones = zones;
    }

    @GetMapping("/signup")
    String page(@RequestParam Optional<String> next, HttpServletRequest request, Model model) {
        if (current.id().isPresent()) {
            return "redirect:" + LocalAddress.of(next.orElse(null));
        }
        var newcomer = Journey.newcomer(request);
        var form = newcomer.map(one -> new SignUpForm(
                        one.preferredName(), one.displayName(), one.email(), null, Set.of(), next.orElse(null)))
                .orElseGet(() -> SignUpForm.empty(next.orElse(null)));
        return page(form, newcomer, model);
    }

    @PostMapping("/signup")
    String join(
            @ModelAttribute SignUpForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var newcomer = Journey.newcomer(request);
        var command = form.command(LanguageTag.of(locale), zones.of(request).orElse(null));
        return tryTo(
                () -> newcomer.map(one -> SystemPrincipal.call(() -> signingUp.join(command, one)))
                        .orElseGet(() -> signingUp.join(command, request.getRemoteAddr())),
                form,
                request,
                response,
                locale,
                model,
                () -> page(form, newcomer, model));
    }

    @GetMapping("/signup/administrator")
    String administratorPage(@RequestParam String token, HttpServletResponse response, Model model) {
        if (!signingUp.isOpen(token)) {
            response.setStatus(HttpStatus.GONE.value());
            return "people/link-dead";
        }
        return administratorPage(SignUpForm.empty("/portal/admin"), token, model);
    }

    @PostMapping("/signup/administrator")
    String joinAsAdministrator(
            @ModelAttribute SignUpForm form,
            @RequestParam String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return tryTo(
                () -> signingUp.joinAsAdministrator(
                        form.command(LanguageTag.of(locale), zones.of(request).orElse(null)), token),
                form,
                request,
                response,
                locale,
                model,
                () -> administratorPage(form, token, model));
    }

    private String tryTo(
            Supplier<Joined> join,
            SignUpForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            Supplier<String> again) {
        Joined joined;
        try {
            joined = join.get();
        } catch (RuleViolated refused) {
            Refusal.tell(refused, HttpStatus.UNPROCESSABLE_CONTENT, response);
            var faults = new HashMap<String, String>();
            for (var broken : refused.all()) {
                var sentence = messages.text(locale, broken);
                broken.field()
                        .ifPresentOrElse(
                                field -> faults.put(field, sentence), () -> model.addAttribute("fault", sentence));
            }
            model.addAttribute("faults", faults);
            return again.get();
        }
        Journey.settle(request);
        door.open(request, response, joined.person());
        var next = LocalAddress.of(form.next());
        if (joined.recoveryCodes().isEmpty()) {
            return "redirect:" + next;
        }
        model.addAttribute("codes", joined.recoveryCodes());
        model.addAttribute("next", next);
        return "people/codes";
    }

    private String page(SignUpForm form, Optional<OpenIdentity> newcomer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("purposes", List.of(Purpose.values()));
        model.addAttribute("action", "/signup");
        model.addAttribute(
                "provider",
                newcomer.map(one -> providers.nameOf(one.provider())).orElse(null));
        return PAGE;
    }

    private String administratorPage(SignUpForm form, String token, Model model) {
        page(form, Optional.empty(), model);
        model.addAttribute("action", "/signup/administrator");
        model.addAttribute("token", token);
        return PAGE;
    }
}
