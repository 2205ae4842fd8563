package org.academy.people.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.academy.people.CurrentPerson;
import org.academy.people.SessionDoor;
import org.academy.people.SignInProviders;
import org.academy.people.SigningIn;
import org.academy.people.WantedView;
import org.academy.platform.Messages;
import org.academy.platform.Settings;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in: by user name or e-mail and a password, or through a provider; and where they sign out. */
@Controller
class SignInPage {

    private static final String PAGE = "people/signin";

    private final SigningIn signingIn;
    private final SessionDoor door;
    private final SignInProviders providers;
    private final CurrentPerson current;
    private final Settings settings;
    private final Messages messages;
    private final WantedView wantedView;

    SignInPage(
            SigningIn signingIn,
            SessionDoor door,
            SignInProviders providers,
            CurrentPerson current,
            Settings settings,
            Messages messages,
            WantedView wantedView) {
        this.signingIn = signingIn;
        this.door = door;
        this.providers = providers;
        this.current = current;
        this.settings = settings;
        this.messages = messages;
        this.wantedView = wantedView;
    }

    @GetMapping("/signin")
    String page(@RequestParam Optional<String> next, HttpServletRequest request, Locale locale, Model model) {
        var wanted = next.or(() -> wantedView.take(request).map(view -> LocalAddress.HOME + view))
                .map(LocalAddress::of);
        if (current.id().isPresent()) {
            return "redirect:" + wanted.orElse(LocalAddress.HOME);
        }
        Journey.note(request).ifPresent(note -> {
            model.addAttribute("fault", note.in(messages, locale));
            model.addAttribute("joinAnew", note.joinAnew());
        });
        return page(wanted.orElse(LocalAddress.HOME), "", model);
    }

    @PostMapping("/signin")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam Optional<String> next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var wanted = LocalAddress.of(next.orElse(null));
        try {
            door.open(request, response, signingIn.byPassword(name, password, request.getRemoteAddr()));
            return "redirect:" + wanted;
        } catch (RuleViolated refused) {
            Refusal.tell(refused, HttpStatus.UNAUTHORIZED, response);
            model.addAttribute("fault", messages.text(locale, refused));
            return page(wanted, name, model);
        }
    }

    /** Goes to a provider, if it answers; says so if it does not. */
    @GetMapping("/signin/with/{provider}")
    String signInWith(
            @PathVariable String provider,
            @RequestParam Optional<String> next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (providers.all().stream().noneMatch(one -> one.id().equals(provider))) {
            throw new NotFound("provider", provider);
        }
        var wanted = LocalAddress.of(next.orElse(null));
        if (!providers.isReachable(provider)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute(
                    "fault", messages.text(locale, "people.signin.provider-down", providers.nameOf(provider)));
            return page(wanted, "", model);
        }
        Journey.start(request, wanted, current.id().orElse(null));
        return "redirect:/oauth2/authorization/" + provider;
    }

    /** One press enters as one of the demo's people; there is no such address where there is no demo. */
    @PostMapping("/signin/demo/{name}")
    String enterDemo(
            @PathVariable String name,
            @RequestParam Optional<String> next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!settings.demo()) {
            throw new NotFound("page", "demo");
        }
        var person =
                SystemPrincipal.call(() -> signingIn.byDemoName(name)).orElseThrow(() -> new NotFound("person", name));
        door.open(request, response, person);
        return "redirect:" + LocalAddress.of(next.orElse(null));
    }

    @GetMapping("/signout")
    String signOutPage() {
        return current.id().isPresent() ? "people/signout" : "redirect:/";
    }

    private String page(String next, String name, Model model) {
        model.addAttribute("next", next);
        model.addAttribute("name", name);
        model.addAttribute("providers", providers.all());
        model.addAttribute("demo", settings.demo());
        return PAGE;
    }
}
