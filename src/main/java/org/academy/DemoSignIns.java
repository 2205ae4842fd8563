package org.academy;

import java.util.List;
import org.academy.platform.StartNote;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells who shows the demonstration whom to sign in as. */
@Component
@ConditionalOnBooleanProperty("academy.demo")
class DemoSignIns implements StartNote {

    @Override
    public List<String> lines() {
        return """

                Sign in as one of these, each with the password academy-demo:
                  learner, learner2                   health workers
                  lead                                lead author, centre North
                  partner                             author, centre South
                  reviewer                            subject reviewer, centre South
                  publisher-north, publisher-south    sign off for their centres
                  translator                          translator (fr, ar, uk)
                  organiser                           event organiser, centre North
                  policymaker                         policy-maker in a ministry
                  outsider                            author of a centre that owns none of it
                  admin                               administrator of the platform
                """.lines().toList();
    }
}
