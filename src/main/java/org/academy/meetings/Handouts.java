package org.academy.meetings;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.media.MediaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each meeting gives people to read, see or keep, and where a file of the library is used. */
@Repository
class Handouts {

    /** Where a file is used: as a speaker's photo, or as a material. */
    record Use(MeetingId meeting, boolean published, boolean onlyRegistered, boolean kept) {}

    private final JdbcClient jdbc;

    Handouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Material> of(MeetingId meeting) {
        return jdbc.sql("select id, kind, title, file_id, link, licence, session_id, only_registered"
                        + " from meeting_material where meeting_id = ? order by position")
                .param(meeting.value())
                .query((row, number) -> new Material(
                        new MaterialId(Columns.uuid(row, "id")),
                        Material.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        Columns.media(row, "file_id"),
                        row.getString("link"),
                        row.getString("licence"),
                        Columns.maybeUuid(row, "session_id").map(SessionId::new).orElse(null),
                        row.getBoolean("only_registered")))
                .list();
    }

    void replace(MeetingId meeting, List<Material> materials) {
        jdbc.sql("delete from meeting_material where meeting_id = ?")
                .param(meeting.value())
                .update();
        int position = 0;
        for (var material : materials) {
            var file = material.file();
            var session = material.session();
            jdbc.sql("insert into meeting_material (id, meeting_id, position, kind, title, file_id, link, licence,"
                            + " session_id, only_registered) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(Objects.requireNonNull(material.id()).value())
                    .param(meeting.value())
                    .param(position++)
                    .param(material.kind().name())
                    .param(material.title())
                    .param(file == null ? null : file.value())
                    .param(material.link())
                    .param(material.licence())
                    .param(session == null ? null : session.value())
                    .param(material.onlyRegistered())
                    .update();
        }
    }

    /** Every meeting that shows the file; a photo without consent is kept by its organisers. */
    List<Use> uses(MediaId file) {
        return jdbc.sql("select m.id, m.published_at is not null as published, h.only_registered, false as kept"
                        + " from meeting_material h join meeting m on m.id = h.meeting_id where h.file_id = :file"
                        + " union all select m.id, m.published_at is not null, false, not s.photo_consent"
                        + " from speaker s join meeting_speaker p on p.speaker_id = s.id"
                        + " join meeting m on m.id = p.meeting_id where s.photo_id = :file")
                .param("file", file.value())
                .query((row, number) -> new Use(
                        new MeetingId(Columns.uuid(row, "id")),
                        row.getBoolean("published"),
                        row.getBoolean("only_registered"),
                        row.getBoolean("kept")))
                .list();
    }

    /** The institutions that keep the file as somebody's photo. */
    Set<InstitutionId> keepersOfPhoto(MediaId file) {
        return jdbc.sql("select institution_id from speaker where photo_id = ?")
                .param(file.value())
                .query((row, number) -> new InstitutionId(Columns.uuid(row, "institution_id")))
                .set();
    }
}
