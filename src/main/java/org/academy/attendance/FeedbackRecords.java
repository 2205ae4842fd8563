package org.academy.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.academy.attendance.Presence.FeedbackCount;
import org.academy.meetings.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of a meeting. Nothing here tells who: neither a name, nor a time, nor an order. */
@Repository
class FeedbackRecords {

    /** Fewer would be known by what they said. */
    static final int FEWEST = 5;

    static final List<String> QUESTIONS = List.of("content", "usefulness", "organisation");
    static final int BEST = 5;

    private final JdbcClient database;

    FeedbackRecords(JdbcClient database) {
        this.database = database;
    }

    void add(MeetingId meeting, Map<String, Integer> marks, @Nullable String text) {
        database.sql("""
                        insert into feedback (id, meeting_id, content, usefulness, organisation, text)
                        values (:id, :meeting, :content, :usefulness, :organisation, :text)""")
                .param("id", UUID.randomUUID())
                .param("meeting", meeting.value())
                .param("content", marks.get("content"))
                .param("usefulness", marks.get("usefulness"))
                .param("organisation", marks.get("organisation"))
                .param("text", text)
                .update();
    }

    int count(MeetingId meeting) {
        return database.sql("select count(*) from feedback where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }

    List<FeedbackCount> of(MeetingId meeting) {
        var counts = new ArrayList<FeedbackCount>();
        for (var question : QUESTIONS) {
            counts.add(new FeedbackCount(question, marks(meeting, question), List.of()));
        }
        counts.add(new FeedbackCount("text", List.of(), texts(meeting)));
        return counts;
    }

    /** @param question one of {@link #QUESTIONS}: names its column */
    private List<Integer> marks(MeetingId meeting, String question) {
        var marks = new Integer[] {0, 0, 0, 0, 0};
        database.sql("select " + question + ", count(*) from feedback where meeting_id = :meeting and " + question
                        + " between 1 and 5 group by " + question)
                .param("meeting", meeting.value())
                .query((row, number) -> marks[row.getInt(1) - 1] = row.getInt(2))
                .list();
        return List.of(marks);
    }

    private List<String> texts(MeetingId meeting) {
        return database.sql(
                        "select text from feedback where meeting_id = :meeting and text is not null order by id limit 500")
                .param("meeting", meeting.value())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
