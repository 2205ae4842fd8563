package org.academy.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a template for ever. */
@Embeddable
public record TemplateId(UUID value) implements Serializable {

    public static TemplateId next() {
        return new TemplateId(Uuid7.next());
    }
}
