package org.academy.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Faults that no controller met: refusals of the filters, addresses nobody serves. */
@Controller
class FaultPages implements ErrorController {

    private final Faults faults;

    FaultPages(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    Object fault(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return faults.answer(request, status, null, List.of());
    }
}
