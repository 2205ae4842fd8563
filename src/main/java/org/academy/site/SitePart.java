package org.academy.site;

import java.util.Map;

/** A piece of a public page: a Thymeleaf template, and what it shows; the template finds that as {@code part}. */
public record SitePart(String template, Map<String, Object> model) {}
