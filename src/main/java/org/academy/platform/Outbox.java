package org.academy.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an administrator sees of the mails that left, and of those that wait because no mail server is configured. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Outbox {

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    public Page<OutboxMail> newest(Pageable page) {
        var mails = database.sql("select * from mail order by id desc limit :size offset :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Outbox::mail)
                .list();
        long total = database.sql("select count(*) from mail").query(Long.class).single();
        return new PageImpl<>(mails, page, total);
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new OutboxMail(
                row.getString("occasion"),
                row.getString("recipient"),
                LanguageTag.of(row.getString("language")).orElse(LanguageTag.EN),
                row.getString("subject"),
                row.getString("text"),
                row.getTimestamp("queued_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getInt("attempts"),
                row.getString("refusal"));
    }
}
