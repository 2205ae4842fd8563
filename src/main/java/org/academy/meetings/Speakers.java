package org.academy.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.media.MediaId;
import org.academy.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles of people who speak, as their hosts keep them, and who speaks where. */
@Repository
class Speakers {

    private static final int KNOWN = 50;

    private static final String COLUMNS = "s.id, s.name, s.headline, s.affiliation, s.biography, s.photo_id,"
            + " s.photo_consent, s.zone, s.person_id";

    private static final String KNOWN_BY_NAME = "s.institution_id = :host and (lower(s.name) like :text escape '!'"
            + " or lower(s.affiliation) like :text escape '!') order by s.name, s.id limit " + KNOWN;

    private final JdbcClient jdbc;

    Speakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    List<SpeakerEntry> of(MeetingId meeting) {
        return jdbc.sql("select " + COLUMNS + " from speaker s join meeting_speaker m on m.speaker_id = s.id"
                        + " where m.meeting_id = ? order by m.position")
                .param(meeting.value())
                .query(Speakers::read)
                .list();
    }

    List<SpeakerId> idsOf(MeetingId meeting) {
        return jdbc.sql("select speaker_id from meeting_speaker where meeting_id = ? order by position")
                .param(meeting.value())
                .query((row, number) -> new SpeakerId(Columns.uuid(row, "speaker_id")))
                .list();
    }

    Optional<InstitutionId> hostOf(SpeakerId speaker) {
        return jdbc.sql("select institution_id from speaker where id = ?")
                .param(speaker.value())
                .query(UUID.class)
                .optional()
                .map(InstitutionId::new);
    }

    Optional<SpeakerEntry> find(SpeakerId speaker) {
        return jdbc.sql("select " + COLUMNS + " from speaker s where s.id = ?")
                .param(speaker.value())
                .query(Speakers::read)
                .optional();
    }

    /** By name. */
    List<SpeakerEntry> known(InstitutionId host, String text) {
        return jdbc.sql("select " + COLUMNS + " from speaker s where " + KNOWN_BY_NAME)
                .param("host", host.value())
                .param("text", like(text))
                .query(Speakers::read)
                .list();
    }

    /** Those who speak at what one of the organisers organises with the host. */
    List<SpeakerEntry> known(InstitutionId host, Collection<InstitutionId> organisers, String text) {
        return jdbc.sql("select " + COLUMNS + " from speaker s where s.id in (select p.speaker_id"
                        + " from meeting_speaker p join meeting_organiser o on o.meeting_id = p.meeting_id"
                        + " where o.institution_id in (:organisers)) and " + KNOWN_BY_NAME)
                .param("host", host.value())
                .param(
                        "organisers",
                        organisers.stream().map(InstitutionId::value).toList())
                .param("text", like(text))
                .query(Speakers::read)
                .list();
    }

    private static String like(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** Those of the ids that the host knows. */
    Set<SpeakerId> known(InstitutionId host, Collection<SpeakerId> speakers) {
        return speakers.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from speaker where institution_id = :host and id in (:ids)")
                        .param("host", host.value())
                        .param("ids", speakers.stream().map(SpeakerId::value).toList())
                        .query((row, number) -> new SpeakerId(Columns.uuid(row, "id")))
                        .set();
    }

    void keep(SpeakerId id, InstitutionId host, SpeakerEntry speaker) {
        var photo = speaker.photo();
        var person = speaker.person();
        jdbc.sql("insert into speaker (id, institution_id, name, headline, affiliation, biography, photo_id,"
                        + " photo_consent, zone, person_id) values (:id, :host, :name, :headline, :affiliation,"
                        + " :biography, :photo, :consent, :zone, :person) on duplicate key update name = :name,"
                        + " headline = :headline, affiliation = :affiliation, biography = :biography,"
                        + " photo_id = :photo, photo_consent = :consent, zone = :zone, person_id = :person")
                .param("id", id.value())
                .param("host", host.value())
                .param("name", speaker.name())
                .param("headline", speaker.headline())
                .param("affiliation", speaker.affiliation())
                .param("biography", speaker.biography())
                .param("photo", photo == null ? null : photo.value())
                .param("consent", speaker.photoConsent())
                .param("zone", speaker.zone())
                .param("person", person == null ? null : person.value())
                .update();
    }

    void invite(MeetingId meeting, List<SpeakerId> speakers) {
        jdbc.sql("delete from meeting_speaker where meeting_id = ?")
                .param(meeting.value())
                .update();
        int position = 0;
        for (var speaker : speakers) {
            jdbc.sql("insert into meeting_speaker (meeting_id, position, speaker_id) values (?, ?, ?)")
                    .param(meeting.value())
                    .param(position++)
                    .param(speaker.value())
                    .update();
        }
    }

    private static SpeakerEntry read(ResultSet row, int number) throws SQLException {
        return new SpeakerEntry(
                new SpeakerId(Columns.uuid(row, "id")),
                row.getString("name"),
                row.getString("headline"),
                row.getString("affiliation"),
                row.getString("biography"),
                Columns.maybeUuid(row, "photo_id").map(MediaId::new).orElse(null),
                row.getBoolean("photo_consent"),
                row.getString("zone"),
                Columns.maybeUuid(row, "person_id").map(PersonId::new).orElse(null));
    }
}
