package org.academy.meetings.site;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Mode;
import org.academy.meetings.SeriesPage;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.Venue;
import org.academy.meetings.When;
import org.academy.shared.LanguageTag;
import org.academy.site.Frame;
import org.academy.site.StructuredData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetings in the words of schema.org. What only those who are registered may know is not among them. */
@Component
class MeetingForMachines {

    private static final String SCHEMA = "https://schema.org";

    /** Those who read this read a page, not a programme of hundreds. */
    private static final int MOST_SESSIONS = 30;

    private final Frame frame;
    private final StructuredData data;

    MeetingForMachines(Frame frame, StructuredData data) {
        this.frame = frame;
        this.data = data;
    }

    String describe(MeetingPage meeting) {
        var plan = meeting.plan();
        var words = meeting.words();
        var address = frame.absolute(MeetingLinks.to(meeting.slug()));
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", SCHEMA);
        said.put("@type", plan.kind() == MeetingKind.EXHIBITION ? "ExhibitionEvent" : "EducationEvent");
        said.put("@id", address);
        said.put("name", words.title());
        said.put("description", words.summary());
        said.put("url", address);
        said.put("startDate", start(plan.when()));
        said.put("endDate", end(plan.when()));
        said.put("eventStatus", SCHEMA + "/" + status(meeting.stage(), meeting.movedFrom()));
        var before = meeting.movedFrom();
        if (before != null) {
            said.put("previousStartDate", start(before));
        }
        said.put("eventAttendanceMode", SCHEMA + "/" + mode(plan.mode()));
        said.put("location", locations(plan.mode(), plan.venue(), address));
        said.put(
                "organizer",
                meeting.organisers().stream().map(this::organization).toList());
        if (!plan.funders().isEmpty()) {
            said.put(
                    "funder",
                    plan.funders().stream()
                            .map(one -> one.link().isEmpty()
                                    ? Map.of("@type", "Organization", "name", one.name())
                                    : Map.of("@type", "Organization", "name", one.name(), "url", one.link()))
                            .toList());
        }
        if (!plan.languages().isEmpty()) {
            said.put(
                    "inLanguage",
                    plan.languages().stream().map(LanguageTag::tag).toList());
        }
        if (!meeting.speakers().isEmpty()) {
            said.put(
                    "performer",
                    meeting.speakers().stream()
                            .map(one -> Map.of("@type", "Person", "name", one.name()))
                            .toList());
        }
        said.put("isAccessibleForFree", true);
        if (plan.mode() != Mode.ONLINE && plan.placesOnSite() != null) {
            said.put("maximumPhysicalAttendeeCapacity", plan.placesOnSite());
        }
        if (plan.mode() != Mode.ON_SITE && plan.placesOnline() != null) {
            said.put("maximumVirtualAttendeeCapacity", plan.placesOnline());
        }
        var series = meeting.series();
        if (series != null) {
            said.put(
                    "superEvent",
                    Map.of(
                            "@type",
                            "EventSeries",
                            "name",
                            series.title(),
                            "url",
                            frame.absolute(MeetingLinks.series(series.slug()))));
        }
        if (!meeting.sessions().isEmpty()) {
            said.put(
                    "subEvent",
                    meeting.sessions().stream()
                            .limit(MOST_SESSIONS)
                            .map(MeetingForMachines::session)
                            .toList());
        }
        return data.of(said);
    }

    String describe(SeriesPage series) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", SCHEMA);
        said.put("@type", "EventSeries");
        said.put("name", series.title());
        said.put("description", series.description());
        said.put("url", frame.absolute(MeetingLinks.series(series.slug())));
        said.put("organizer", organization(series.host()));
        said.put(
                "subEvent",
                series.meetings().stream()
                        .map(one -> Map.of(
                                "@type",
                                "EducationEvent",
                                "name",
                                one.title(),
                                "url",
                                frame.absolute(MeetingLinks.to(one.slug())),
                                "startDate",
                                start(one.when()),
                                "endDate",
                                end(one.when()),
                                "eventStatus",
                                SCHEMA + "/" + status(one.stage(), null),
                                "eventAttendanceMode",
                                SCHEMA + "/" + mode(one.mode()),
                                "location",
                                locations(one.mode(), one.venue(), frame.absolute(MeetingLinks.to(one.slug())))))
                        .toList());
        return data.of(said);
    }

    private static Map<String, Object> session(SessionEntry session) {
        return Map.of(
                "@type",
                "Event",
                "name",
                session.title(),
                "startDate",
                start(session.when()),
                "endDate",
                end(session.when()));
    }

    /** Whole days are told as days: the last is the last on which something happens. */
    private static String start(When when) {
        return when.wholeDay() ? when.firstDay().toString() : moment(when, true);
    }

    private static String end(When when) {
        return when.wholeDay() ? when.lastDay().toString() : moment(when, false);
    }

    private static String moment(When when, boolean start) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(start ? when.begins() : when.ends(), when.zone()));
    }

    private static String status(MeetingStage stage, @Nullable When movedFrom) {
        if (stage == MeetingStage.CANCELLED) {
            return "EventCancelled";
        }
        return movedFrom == null ? "EventScheduled" : "EventRescheduled";
    }

    private static String mode(Mode mode) {
        return switch (mode) {
            case ON_SITE -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    /** Online, the page is where one begins: the room itself is for those who are registered. */
    private static List<Map<String, Object>> locations(Mode mode, @Nullable Venue venue, String page) {
        var locations = new ArrayList<Map<String, Object>>();
        if (venue != null && mode != Mode.ONLINE) {
            locations.add(place(venue));
        }
        if (mode != Mode.ON_SITE) {
            locations.add(Map.of("@type", "VirtualLocation", "url", page));
        }
        return locations;
    }

    private static Map<String, Object> place(Venue venue) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        if (!venue.address().isEmpty()) {
            address.put("streetAddress", venue.address());
        }
        address.put("addressLocality", venue.city());
        address.put("addressCountry", venue.country());
        return Map.of("@type", "Place", "name", venue.name(), "address", address);
    }

    private Map<String, Object> organization(InstitutionSummary institution) {
        return Map.of(
                "@type",
                "Organization",
                "name",
                institution.name(),
                "url",
                frame.absolute("/institutions/" + institution.slug()));
    }
}
