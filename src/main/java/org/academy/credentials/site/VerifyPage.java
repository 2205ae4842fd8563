package org.academy.credentials.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.academy.credentials.CredentialView;
import org.academy.credentials.Credentials;
import org.academy.credentials.OccasionTimes;
import org.academy.credentials.Verification;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Is this credential genuine? Anyone may ask, and the answer stands in the heading. */
@Controller
class VerifyPage {

    private final Verification verification;
    private final Credentials credentials;
    private final Amounts amounts;
    private final OccasionTimes occasions;

    VerifyPage(Verification verification, Credentials credentials, Amounts amounts, OccasionTimes occasions) {
        this.verification = verification;
        this.credentials = credentials;
        this.amounts = amounts;
        this.occasions = occasions;
    }

    @GetMapping("/verify")
    String ask(@RequestParam(defaultValue = "") String code) {
        return code.isBlank() ? "credentials/ask" : "redirect:/verify/" + address(code);
    }

    @GetMapping("/verify/{code}")
    String verify(@PathVariable String code, Locale locale, Model model, HttpServletResponse response) {
        var found = verification.check(code);
        model.addAttribute("code", code.length() > 40 ? code.substring(0, 40) + "…" : code);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "credentials/unknown";
        }
        var credential = found.get();
        var language = LanguageTag.of(locale);
        model.addAttribute("credential", credential);
        model.addAttribute("completed", amounts.date(language, credential.completedAt()));
        model.addAttribute("time", amounts.minutes(language, credential.minutes()));
        if (credential.occasion() != null) {
            model.addAttribute("when", occasions.of(credential.occasion(), language));
        }
        if (credential.revokedAt() != null) {
            model.addAttribute("revoked", amounts.date(language, credential.revokedAt()));
        }
        // a withdrawal must be seen at once
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return "credentials/verify";
    }

    /** The certificate to print, for the person it was given to. */
    @GetMapping("/verify/{code}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String code) {
        return pdf(
                credentials.certificate(code),
                verification.check(code).map(CredentialView::code).orElse("certificate"));
    }

    /** The same for who took part in an event and has no account. */
    @GetMapping("/registrations/{secret}/certificate.pdf")
    ResponseEntity<byte[]> certificateOfRegistration(@PathVariable String secret, HttpServletRequest request) {
        return pdf(credentials.certificateOf(secret, request.getRemoteAddr()), "attendance");
    }

    private static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("academy-" + name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    /** What of a typed code may stand in an address. */
    private static String address(String code) {
        var kept = code.strip().replaceAll("[^\\p{Alnum}-]", "");
        return kept.isEmpty() ? "-" : kept.substring(0, Math.min(40, kept.length()));
    }
}
