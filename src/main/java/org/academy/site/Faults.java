package org.academy.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What goes wrong, said once: to people as a page, to programs as a problem detail (RFC 9457), both in the reader's
 * language and without a trace of how it happened.
 */
@ControllerAdvice
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Messages messages;
    private final MessageSource source;
    private final LocaleResolver languages;

    Faults(Messages messages, MessageSource source, LocaleResolver localeResolver) {
        this.messages = messages;
        this.source = source;
        this.languages = localeResolver;
    }

    /** One fault, at one input. */
    record FieldFault(String field, String detail) {}

    @ExceptionHandler
    Object ruleViolated(RuleViolated violation, HttpServletRequest request) {
        var language = language(request);
        var sentence = messages.text(language.locale(), violation);
        var fields = violation
                .field()
                .map(field -> List.of(new FieldFault(field, sentence)))
                .orElse(List.of());
        return answer(request, HttpStatus.UNPROCESSABLE_CONTENT, sentence, fields);
    }

    @ExceptionHandler
    Object notFound(NotFound missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, null, List.of());
    }

    /** Strangers are asked to sign in, which is for security's filters to do; others may not. */
    @ExceptionHandler
    Object accessDenied(AccessDeniedException denied, HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            throw denied;
        }
        return answer(request, HttpStatus.FORBIDDEN, null, List.of());
    }

    @ExceptionHandler
    Object notSignedIn(AuthenticationException missing) {
        throw missing;
    }

    @ExceptionHandler
    Object invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        var fields = new ArrayList<FieldFault>();
        invalid.getFieldErrors().forEach(error -> fields.add(fault(error.getField(), error, request)));
        invalid.getGlobalErrors().forEach(error -> fields.add(fault("", error, request)));
        return answer(request, HttpStatus.BAD_REQUEST, null, fields);
    }

    @ExceptionHandler
    Object invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        var fields = new ArrayList<FieldFault>();
        invalid.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> fields.add(fault(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                error,
                                request))));
        return answer(request, HttpStatus.BAD_REQUEST, null, fields);
    }

    @ExceptionHandler
    Object invalid(ConstraintViolationException invalid, HttpServletRequest request) {
        var fields = invalid.getConstraintViolations().stream()
                .map(one -> new FieldFault(lastNode(one.getPropertyPath().toString()), one.getMessage()))
                .toList();
        return answer(request, HttpStatus.BAD_REQUEST, null, fields);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    Object unreadable(HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, null, List.of());
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, null, List.of());
    }

    @ExceptionHandler
    Object anythingElse(Exception exception, HttpServletRequest request) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            throw exception;
        }
        if (exception instanceof ErrorResponse known) {
            return answer(request, known.getStatusCode(), null, List.of());
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, null, List.of());
    }

    /** The answer to a fault, in the form the asker understands. */
    Object answer(HttpServletRequest request, HttpStatusCode status, @Nullable String detail, List<FieldFault> fields) {
        var said = said(status);
        var language = language(request);
        var title = messages.text(language, "site.fault." + said + ".title");
        var sentence = detail != null ? detail : messages.text(language, "site.fault." + said + ".detail");
        if (forPrograms(request)) {
            var problem = ProblemDetail.forStatusAndDetail(status, sentence);
            problem.setTitle(title);
            problem.setInstance(URI.create(originalPath(request)));
            if (!fields.isEmpty()) {
                problem.setProperty("errors", fields);
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var page = new ModelAndView("site/fault", Map.of("title", title, "detail", sentence, "fields", fields));
        page.setStatus(status);
        return page;
    }

    private static boolean forPrograms(HttpServletRequest request) {
        return originalPath(request).startsWith("/api/");
    }

    static String originalPath(HttpServletRequest request) {
        var original = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    /** The faults we have words for; every other is one of the asker's or one of ours. */
    private static String said(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403, 404, 405, 413, 422, 429, 503 -> String.valueOf(status.value());
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }

    private FieldFault fault(String field, MessageSourceResolvable error, HttpServletRequest request) {
        return new FieldFault(field, source.getMessage(error, language(request).locale()));
    }

    private LanguageTag language(HttpServletRequest request) {
        return LanguageTag.of(languages.resolveLocale(request));
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
