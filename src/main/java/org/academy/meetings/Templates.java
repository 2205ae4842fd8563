package org.academy.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans that institutions keep to begin the next meeting with. */
@Repository
class Templates {

    private static final int NAME = 200;
    private static final int MOST = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Templates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TemplateId keep(InstitutionId host, String name, MeetingPlan plan, @Nullable PersonId by, Instant at) {
        var line = Texts.line(name);
        if (line.isEmpty()) {
            throw RuleViolated.at("name", "meetings.rule.template-name");
        }
        Texts.bounded("name", line, NAME);
        var kept = of(host);
        Plans.atMost("name", kept, MOST - 1);
        if (kept.stream().anyMatch(one -> one.name().equalsIgnoreCase(line))) {
            throw RuleViolated.at("name", "meetings.rule.template-name-taken", line);
        }
        var id = TemplateId.next();
        jdbc.sql("insert into meeting_template (id, institution_id, name, kind, plan, kept_by, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(host.value())
                .param(line)
                .param(plan.kind().name())
                .param(JSON.writeValueAsString(plan))
                .param(by == null ? null : by.value())
                .param(Columns.utc(at))
                .update();
        return id;
    }

    List<MeetingPlanning.Template> of(InstitutionId host) {
        return jdbc.sql("select id, name, kind, kept_by from meeting_template where institution_id = ?"
                        + " order by name, id")
                .param(host.value())
                .query((row, number) -> new MeetingPlanning.Template(
                        new TemplateId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        MeetingKind.valueOf(row.getString("kind")),
                        Columns.maybeUuid(row, "kept_by").map(PersonId::new).orElse(null)))
                .list();
    }

    Optional<InstitutionId> hostOf(TemplateId template) {
        return jdbc.sql("select institution_id from meeting_template where id = ?")
                .param(template.value())
                .query(UUID.class)
                .optional()
                .map(InstitutionId::new);
    }

    Optional<MeetingPlan> plan(TemplateId template) {
        return jdbc.sql("select plan from meeting_template where id = ?")
                .param(template.value())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, MeetingPlan.class))
                .map(Plans::tidied);
    }

    void forget(TemplateId template) {
        jdbc.sql("delete from meeting_template where id = ?")
                .param(template.value())
                .update();
    }
}
