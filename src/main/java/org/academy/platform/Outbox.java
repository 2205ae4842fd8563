package org.academy.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator sees of the mails that left, and of those that did not: because no mail server is configured,
 * because it said no, or because nobody knows.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
@Transactional(readOnly = true)
public class Outbox {

    /** The state as it is now: a claim that nobody settled in time is unclear. */
    private static final String ROW =
            "select *, if(state = 'SENDING' and claimed_at <= :then, 'UNCLEAR', state) as stage" + " from mail";

    private final JdbcClient database;
    private final MailDelivery delivery;
    private final Clock clock;

    Outbox(JdbcClient database, MailDelivery delivery, Clock clock) {
        this.database = database;
        this.delivery = delivery;
        this.clock = clock;
    }

    public Page<OutboxMail> newest(Pageable page) {
        return find(null, "", page);
    }

    /**
     * Newest first.
     *
     * @param state null for any
     * @param text in the address or the subject; empty for any
     */
    public Page<OutboxMail> find(@Nullable MailState state, String text, Pageable page) {
        var like = "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        var where = " where (:state is null or stage = :state) and (recipient like :like or subject like :like)";
        var from = " from (" + ROW + ") mail" + where;
        var mails = database.sql("select *" + from + " order by id desc limit :size offset :offset")
                .param("then", then())
                .param("state", state == null ? null : state.name())
                .param("like", like)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Outbox::mail)
                .list();
        long total = database.sql("select count(*)" + from)
                .param("then", then())
                .param("state", state == null ? null : state.name())
                .param("like", like)
                .query(Long.class)
                .single();
        return new PageImpl<>(mails, page, total);
    }

    public Optional<OutboxMail> mail(long id) {
        return database.sql(ROW + " where id = :id")
                .param("then", then())
                .param("id", id)
                .query(Outbox::mail)
                .optional();
    }

    /** How many there are in each state; states without any are left out. */
    public Map<MailState, Long> counts() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        database.sql("select if(state = 'SENDING' and claimed_at <= :then, 'UNCLEAR', state) as stage, count(*) as many"
                        + " from mail group by stage")
                .param("then", then())
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("stage")), row.getLong("many"));
                });
        return counts;
    }

    /** Sends a mail that was refused, or of which nobody knows whether it left, by an administrator's own decision. */
    @Transactional
    public void sendAgain(long id) {
        changeUnsettled(
                "update mail set state = 'WAITING', due_at = :now, attempts = 0, refusal = null,"
                        + " claimed_at = null, claimed_by = null",
                id);
        delivery.soon();
    }

    /** It did arrive, as the administrator found out: there is nothing left to do. */
    @Transactional
    public void settle(long id) {
        changeUnsettled("update mail set state = 'SENT', sent_at = :now, due_at = null, refusal = null", id);
    }

    private void changeUnsettled(String change, long id) {
        int changed = database.sql(change + " where id = :id"
                        + " and (state = 'REFUSED' or state = 'SENDING' and claimed_at <= :then)")
                .param("now", Timestamp.from(clock.instant()))
                .param("then", then())
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new RuleViolated("platform.rule.mail-settled");
        }
    }

    private Timestamp then() {
        return Timestamp.from(clock.instant().minus(MailDelivery.HANDING_OVER));
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        return new OutboxMail(
                row.getLong("id"),
                row.getString("occasion"),
                row.getString("recipient"),
                LanguageTag.of(row.getString("language")).orElse(LanguageTag.EN),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("calendar"),
                MailState.valueOf(row.getString("stage")),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "claimed_at"),
                row.getString("claimed_by"),
                row.getInt("attempts"),
                row.getString("refusal"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
