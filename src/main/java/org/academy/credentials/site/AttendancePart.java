package org.academy.credentials.site;

import java.util.Map;
import java.util.Optional;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.site.OwnPagePart;
import org.academy.credentials.Verification;
import org.academy.site.SitePart;
import org.springframework.stereotype.Component;

/** The certificate that came of a registration, on its own page: who has no account finds it there. */
@Component
class AttendancePart implements OwnPagePart {

    private final Verification verification;

    AttendancePart(Verification verification) {
        this.verification = verification;
    }

    @Override
    public Optional<SitePart> partFor(OwnRegistration registration) {
        return verification
                .ofRegistration(registration.id())
                .map(credential -> new SitePart("credentials/own-part", Map.of("credential", credential)));
    }
}
