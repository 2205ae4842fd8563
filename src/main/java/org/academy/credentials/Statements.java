package org.academy.credentials;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a credential says, and reads it again. */
@Component
class Statements {

    private final JsonMapper json;

    Statements(JsonMapper json) {
        this.json = json;
    }

    String write(Statement statement) {
        return json.writeValueAsString(statement);
    }

    CredentialView view(Credential credential) {
        return CredentialView.of(credential, json.readValue(credential.statement(), Statement.class));
    }
}
