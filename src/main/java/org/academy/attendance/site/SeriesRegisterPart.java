package org.academy.attendance.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.academy.meetings.SeriesPage;
import org.academy.meetings.site.SeriesSitePart;
import org.academy.shared.LanguageTag;
import org.academy.site.SitePart;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Register for several dates at once: on the public page of a series. */
@Component
@Order(10)
class SeriesRegisterPart implements SeriesSitePart {

    private final SeriesForms forms;
    private final Registering registering;

    SeriesRegisterPart(SeriesForms forms, Registering registering) {
        this.forms = forms;
        this.registering = registering;
    }

    @Override
    public Optional<SitePart> partFor(SeriesPage series) {
        var language = LanguageTag.of(LocaleContextHolder.getLocale());
        var dates = forms.dates(series, Map.of(), language);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        var model = new HashMap<String, Object>();
        model.put("action", "/series/" + series.slug() + "/register");
        model.put("dates", dates);
        model.put("written", registering.known());
        model.put("faults", Map.of());
        model.put("script", Registering.SCRIPT);
        return Optional.of(new SitePart("attendance/series :: part", model));
    }
}
