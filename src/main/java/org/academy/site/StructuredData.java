package org.academy.site;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page says to machines in its head (JSON-LD): data, never script. */
@Component
public class StructuredData {

    private final JsonMapper json;

    StructuredData(JsonMapper json) {
        this.json = json;
    }

    /** The text of the script element; nothing in it can end the element or begin another. */
    public String of(Map<String, ?> said) {
        return json.writeValueAsString(said).replace("<", "\\u003c").replace("&", "\\u0026");
    }
}
