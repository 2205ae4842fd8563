package org.academy.people;

import org.academy.shared.PersonId;

/** What every principal of a person is, however they signed in. */
public interface SignedIn {

    PersonId personId();

    String displayName();
}
