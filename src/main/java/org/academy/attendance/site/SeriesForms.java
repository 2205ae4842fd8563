package org.academy.attendance.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.attendance.Availability;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.MeetingRegistration.Opening;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.SeriesPage;
import org.academy.meetings.Way;
import org.academy.meetings.site.MeetingTimes;
import org.academy.meetings.site.Told;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** The dates of a series that one can register for together. */
@Component
class SeriesForms {

    /** More dates than this make a form that nobody reads. */
    private static final int MOST = 30;

    private final MeetingCatalogue catalogue;
    private final MeetingRegistration registration;
    private final Forms forms;
    private final MeetingTimes times;

    SeriesForms(MeetingCatalogue catalogue, MeetingRegistration registration, Forms forms, MeetingTimes times) {
        this.catalogue = catalogue;
        this.registration = registration;
        this.forms = forms;
        this.times = times;
    }

    /** A date that is open, with the ways to take part in it. */
    record Date(String slug, String title, Told when, List<FormView.WayView> ways, boolean none) {}

    /** The same, as it is known while somebody registers. */
    record Open(MeetingPage meeting, Availability availability) {

        Opening opening() {
            return new Opening(
                    meeting.id(),
                    meeting.slug(),
                    availability.closedBecause(),
                    availability.ways().stream().map(Availability.WayOpen::way).collect(Collectors.toSet()),
                    meeting.plan().when().zone(),
                    availability.form());
        }
    }

    List<Date> dates(SeriesPage series, Map<String, Way> chosen, LanguageTag language) {
        return open(series, language)
                .map(one -> {
                    var slug = one.meeting().slug();
                    var written = new Written("", "", chosen.get(slug), "", "", "", "", Map.of(), Set.of());
                    return new Date(
                            slug,
                            one.meeting().words().title(),
                            times.told(one.meeting().plan().when(), language),
                            ways(one, written, language),
                            !chosen.containsKey(slug));
                })
                .toList();
    }

    private List<FormView.WayView> ways(Open open, Written written, LanguageTag language) {
        return forms.ways(open.meeting(), open.availability(), written, null, language).stream()
                .map(one -> new FormView.WayView(
                        one.code(),
                        one.label(),
                        one.consequence(),
                        written.way() != null && written.way().code().equals(one.code())))
                .toList();
    }

    Stream<Open> open(SeriesPage series, LanguageTag language) {
        return series.meetings().stream()
                .filter(one -> one.stage() == MeetingStage.REGISTRATION_OPEN)
                .limit(MOST)
                .map(MeetingSummary::slug)
                .flatMap(slug -> catalogue.page(slug, language).stream())
                .filter(one -> !one.plan().invitedOnly())
                .map(one -> new Open(one, registration.availability(one.id())))
                .filter(one -> one.availability().closedBecause() == null);
    }
}
