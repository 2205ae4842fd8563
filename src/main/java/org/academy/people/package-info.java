/**
 * Who signs in, and what they tell us about themselves.
 *
 * <p>A person has one account, signs in by a local password or an OpenID provider, and consents by purpose. What people
 * do in an institution is not this module's business.
 *
 * <p>Way in: {@link org.academy.people.People}, {@link org.academy.people.CurrentPerson}. Announces:
 * {@link org.academy.people.PersonJoined}.
 */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"shared", "platform", "ui", "site"})
package org.academy.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
