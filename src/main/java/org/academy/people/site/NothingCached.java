package org.academy.people.site;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages about signing in are for one person and one moment: nobody on the way keeps them. */
@ControllerAdvice(basePackageClasses = NothingCached.class)
class NothingCached {

    @ModelAttribute
    void keepNothing(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
