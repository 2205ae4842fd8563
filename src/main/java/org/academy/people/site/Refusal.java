package org.academy.people.site;

import jakarta.servlet.http.HttpServletResponse;
import org.academy.shared.RuleViolated;
import org.springframework.http.HttpStatus;

/** The status of a page that says no. */
final class Refusal {

    private Refusal() {}

    static void tell(RuleViolated refused, HttpStatus usual, HttpServletResponse response) {
        if (refused.rule().equals("people.rule.wait")) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(refused.arguments()[0]));
        } else {
            response.setStatus(usual.value());
        }
    }
}
