package org.academy.attendance;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How questions, quotas and answers stand in their columns. */
final class Written {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Written() {}

    static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static List<RegistrationForm.Question> questions(String json) {
        return MAPPER.readValue(json, new TypeReference<List<RegistrationForm.Question>>() {});
    }

    static List<Quota> quotas(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Quota>>() {});
    }

    static Map<String, Given> answers(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, Given>>() {});
    }
}
