package org.academy.site;

import java.util.Map;

/**
 * A piece of a public page.
 *
 * @param template a Thymeleaf template, or a fragment of one: {@code people/demo :: section}
 * @param model what it shows; the template finds it as {@code part}
 */
public record SitePart(String template, Map<String, Object> model) {}
