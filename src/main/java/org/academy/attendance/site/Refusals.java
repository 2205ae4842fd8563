package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletResponse;
import org.academy.shared.RuleViolated;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The status of a page that says no. */
final class Refusals {

    private Refusals() {}

    static void tell(RuleViolated refused, HttpServletResponse response) {
        if (!refused.rule().endsWith(".wait")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        if (refused.arguments().length > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.arguments()[0]));
        }
    }
}
