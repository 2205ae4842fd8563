package org.academy.bench;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages that are measured, as the demo has them. */
record Places(String course, String unit, Optional<String> credential, Optional<String> registration) {

    static final String COURSE = "hand-hygiene-at-the-point-of-care";

    private static final String EVENT = "/events/from-first-contact-to-a-working-plan-lviv";

    private static final Pattern UNIT = Pattern.compile("/learn/" + COURSE + "/([a-z0-9-]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");

    static Places of(Application application) throws IOException, InterruptedException {
        var anyone = new Session(application);
        var unit = unitWithAPicture(anyone);
        var credentials = CODE.matcher(Session.signedIn(application, "learner")
                .get("/api/v1/me/credentials")
                .body());
        return new Places(
                COURSE,
                unit,
                credentials.find() ? Optional.of(credentials.group(1)) : Optional.empty(),
                registration(anyone));
    }

    /** Somebody comes to an event: the address of their own page. */
    private static Optional<String> registration(Session anyone) throws IOException, InterruptedException {
        var answer = anyone.post(
                EVENT + "/register",
                "way",
                "online",
                "name",
                "A visitor",
                "email",
                "visitor@example.org",
                "q-memorandum",
                "none");
        return answer.headers()
                .firstValue("Location")
                .map(address -> URI.create(address).getPath())
                .filter(path -> path.startsWith("/registrations/"));
    }

    /** What a lesson weighs shows where there is something to look at. */
    private static String unitWithAPicture(Session anyone) throws IOException, InterruptedException {
        var units = UNIT.matcher(anyone.get("/learn/" + COURSE).body())
                .results()
                .map(found -> found.group(1))
                .filter(unit -> !unit.equals("enrol"))
                .distinct()
                .toList();
        for (var unit : units) {
            if (anyone.get("/learn/" + COURSE + "/" + unit).body().contains("<img")) {
                return unit;
            }
        }
        throw new IOException("The demo's course has no unit with a picture to read");
    }

    String coursePage() {
        return "/courses/" + course;
    }

    String lesson() {
        return "/learn/" + course + "/" + unit;
    }

    /** Every light page that strangers may see, by name. */
    Map<String, String> lightPages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("search", "/search?q=hand");
        pages.put("course", coursePage());
        pages.put("institution", "/institutions/north-centre-for-safe-care");
        pages.put("lesson", lesson());
        pages.put("event", EVENT);
        pages.put("series", "/series/from-first-contact-to-a-working-plan");
        registration.ifPresent(path -> pages.put("registration", path));
        pages.put("learn", "/learn/");
        pages.put("signin", "/signin");
        pages.put("signup", "/signup");
        credential.ifPresent(code -> pages.put("verify", "/verify/" + code));
        return pages;
    }
}
