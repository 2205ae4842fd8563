package org.academy.demo;

import java.util.List;
import org.academy.institutions.Role;
import org.academy.shared.LanguageTag;

/** {@code people.yaml}: somebody of the demo, and what they do where. */
record DemoPerson(
        String userName,
        String displayName,
        LanguageTag language,
        boolean signIn,
        boolean administrator,
        List<Appointment> roles) {

    record Appointment(String institution, Role role) {}
}
