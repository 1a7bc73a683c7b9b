package io.moked.crm.lead;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.moked.crm.customer.CustomerBrief;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may still buy or book.
 *
 * @param id the lead
 * @param version counts its changes from 1
 * @param customer whose it is
 * @param matter what it is about, in a few words of Hebrew
 * @param service in which service; absent if in none, or nobody knows in which
 * @param stage how far it is
 * @param status whether it is still open
 * @param source how it came
 * @param callId the call that opened it; absent otherwise
 * @param value what it would bring; absent if nobody said
 * @param nextStep what to do next; absent if nobody said
 * @param nextStepAt until when
 * @param lostReason why it was lost; absent if it was not, or nobody said
 * @param convertedTo what it became; absent if it is not won, or nobody knows by what
 * @param openedAt when it was opened
 * @param stageSince since when it is where it is
 * @param closedAt when it was won or lost; absent while it is open
 * @param late whether it has been in its stage for longer than it should
 * @param notes how many there are
 * @param position its place within its stage
 */
record Lead(
        UUID id,
        long version,
        CustomerBrief customer,
        String matter,
        @Nullable Service service,
        Stage stage,
        Status status,
        Source source,
        @Nullable UUID callId,
        @Nullable Value value,
        @Nullable String nextStep,
        @Nullable Instant nextStepAt,
        @Nullable String lostReason,
        @Nullable Conversion convertedTo,
        Instant openedAt,
        Instant stageSince,
        @Nullable Instant closedAt,
        boolean late,
        int notes,
        @JsonIgnore BigDecimal position) {

    /** Whether a lead is still open. */
    enum Status {
        /** It is on the board. */
        OPEN,
        /** It became business. */
        WON,
        /** It did not. */
        LOST
    }

    /** How a lead came. */
    enum Source {
        /** Somebody called. */
        CALL,
        /** Somebody wrote. */
        MESSAGE,
        /** Somebody at the desk wrote it down. */
        DESK,
        /** Other software, with a key of the business. */
        API
    }

    /** The service of a lead. */
    record Service(UUID id, String name) {}

    /** The stage of a lead. */
    record Stage(UUID id, String name) {}

    /**
     * What it would bring.
     *
     * @param agorot hundredths of a shekel
     */
    record Value(long agorot) {}

    /** What a lead became. */
    record Conversion(Kind kind, UUID id) {

        /** Kinds of business. */
        enum Kind {
            /** An appointment. */
            APPOINTMENT,
            /** Money that came. */
            PAYMENT
        }
    }

    static Lead of(ResultSet row, Instant now) throws SQLException {
        var converted = row.getString("converted_kind");
        var since = row.getTimestamp("stage_since").toInstant();
        var days = row.getObject("days", Integer.class);
        var status = Status.valueOf(row.getString("status"));
        return new Lead(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Objects.requireNonNull(CustomerBrief.of(row)),
                row.getString("matter"),
                service(row.getObject("service_id", UUID.class), row.getString("service_name")),
                new Stage(row.getObject("stage_id", UUID.class), row.getString("stage_name")),
                status,
                Source.valueOf(row.getString("source")),
                row.getObject("call_id", UUID.class),
                value(row.getObject("value_agorot", Long.class)),
                row.getString("next_step"),
                instant(row.getTimestamp("next_step_at")),
                row.getString("lost_reason"),
                converted == null
                        ? null
                        : new Conversion(Conversion.Kind.valueOf(converted), row.getObject("converted_id", UUID.class)),
                row.getTimestamp("opened_at").toInstant(),
                since,
                instant(row.getTimestamp("closed_at")),
                status == Status.OPEN && days != null && now.isAfter(since.plus(Duration.ofDays(days))),
                row.getInt("notes"),
                row.getBigDecimal("position"));
    }

    private static @Nullable Service service(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Service(id, name);
    }

    private static @Nullable Value value(@Nullable Long agorot) {
        return agorot == null ? null : new Value(agorot);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
