package io.moked.messaging.outgoing;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All outgoing messages. */
@Repository
class Messages {

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a message, unless there is one of its origin on its channel. */
    boolean add(Message message) {
        var row = ContentColumns.of(message.content());
        return jdbc.sql("""
                        insert into message (business_id, id, origin, appointment_id, appointment_version, channel,
                            recipient, template, customer_name, service_name, starts_at, words, expires_at, stage)
                        values (:business, :id, :origin, :appointment, :appointmentVersion, :channel,
                            :recipient, :template, :customerName, :serviceName, :startsAt, :words, :expiresAt, :stage)
                        on conflict do nothing""")
                        .param("business", message.business().value())
                        .param("id", message.id().value())
                        .param("origin", message.origin().key())
                        .param("appointment", message.origin().appointment())
                        .param("appointmentVersion", message.origin().version())
                        .param("channel", message.channel().name())
                        .param("recipient", message.to().e164())
                        .param("template", message.content().template().name())
                        .param("customerName", row.customerName())
                        .param("serviceName", row.serviceName())
                        .param("startsAt", timestamp(row.startsAt()))
                        .param("words", row.words())
                        .param("expiresAt", timestamp(message.expiresAt()))
                        .param("stage", message.progress().stage().name())
                        .update()
                > 0;
    }

    /** How many were handed to the carrier for a number in the last 24 hours. */
    int toNumberInADay(BusinessId business, PhoneNumber to) {
        return jdbc.sql("""
                        select count(*) from message
                        where business_id = ? and recipient = ? and attempted_at > now() - interval '1 day'""")
                .params(business.value(), to.e164())
                .query(Integer.class)
                .single();
    }

    /** How many were handed to the carrier in the last hour. */
    int inAnHour(BusinessId business) {
        return jdbc.sql("""
                        select count(*) from message
                        where business_id = ? and attempted_at > now() - interval '1 hour'""").params(business.value()).query(Integer.class).single();
    }

    /** Reads a message and keeps others from changing it until the transaction ends. */
    Optional<Message> lock(BusinessId business, MessageId id) {
        return jdbc.sql("select * from message where business_id = ? and id = ? for update")
                .params(business.value(), id.value())
                .query(new MessageMapping())
                .optional();
    }

    void store(Message message) {
        var progress = message.progress();
        jdbc.sql("""
                        update message set stage = :stage, sender = :sender, attempted_at = :attemptedAt, sid = :sid,
                            error_code = :errorCode, version = :version
                        where business_id = :business and id = :id""")
                .param("stage", progress.stage().name())
                .param(
                        "sender",
                        progress.sender() == null ? null : progress.sender().e164())
                .param("attemptedAt", timestamp(progress.attemptedAt()))
                .param("sid", progress.sid())
                .param("errorCode", progress.errorCode())
                .param("version", progress.version())
                .param("business", message.business().value())
                .param("id", message.id().value())
                .update();
    }

    /** Marks what older versions of an appointment had to say. Locks in the order in which an SMS follows its message. */
    void withdrawBefore(BusinessId business, Origin origin) {
        jdbc.sql("""
                        update message set withdrawn = true where business_id = :business and id in (
                            select id from message
                            where business_id = :business and appointment_id = :appointment
                                and appointment_version < :version
                            order by created_at, id for update)""")
                .param("business", business.value())
                .param("appointment", origin.appointment())
                .param("version", origin.version())
                .update();
    }

    /** Marks the message of the same origin on another channel. */
    void withdraw(BusinessId business, Origin origin, Channel channel) {
        jdbc.sql("update message set withdrawn = true where business_id = ? and origin = ? and channel = ?")
                .params(business.value(), origin.key(), channel.name())
                .update();
    }

    /**
     * Until the transaction ends, keeps others from beginning an attempt from this sender to this receiver; then says
     * whether one of any business is under way. Needs the tenancy of all businesses.
     */
    boolean isUnderWay(Channel channel, PhoneNumber sender, PhoneNumber recipient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .params(channel + " " + sender.e164() + " " + recipient.e164())
                .query((row, number) -> 0)
                .single();
        return jdbc.sql("""
                        select exists (select from message
                        where recipient = ? and sender = ? and channel = ? and stage = 'ATTEMPTED')""")
                .params(recipient.e164(), sender.e164(), channel.name())
                .query(Boolean.class)
                .single();
    }

    /** Which of these carrier's identifiers are known, of any business. Needs the tenancy of all businesses. */
    Set<String> known(Collection<String> sids) {
        return new HashSet<>(jdbc.sql("select sid from message where sid = any (?)")
                .params((Object) sids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
