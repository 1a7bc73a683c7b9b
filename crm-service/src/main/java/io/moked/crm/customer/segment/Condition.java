package io.moked.crm.customer.segment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.moked.crm.customer.AddressGender;
import io.moked.crm.customer.profile.Consent;
import io.moked.events.business.ServiceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is true of a customer or, if negated, is not. Days are those of Israel, the present one included; where
 * a number of days may be absent, all time is meant.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Visited.class, name = "VISITED"),
    @JsonSubTypes.Type(value = Condition.HadService.class, name = "SERVICE"),
    @JsonSubTypes.Type(value = Condition.VisitsWorth.class, name = "WORTH"),
    @JsonSubTypes.Type(value = Condition.Paid.class, name = "PAID"),
    @JsonSubTypes.Type(value = Condition.MissedAppointments.class, name = "NO_SHOWS"),
    @JsonSubTypes.Type(value = Condition.HasAppointment.class, name = "UPCOMING"),
    @JsonSubTypes.Type(value = Condition.InTouch.class, name = "IN_TOUCH"),
    @JsonSubTypes.Type(value = Condition.Unreturned.class, name = "UNRETURNED"),
    @JsonSubTypes.Type(value = Condition.Known.class, name = "NEW"),
    @JsonSubTypes.Type(value = Condition.HasLead.class, name = "LEAD"),
    @JsonSubTypes.Type(value = Condition.Tagged.class, name = "TAG"),
    @JsonSubTypes.Type(value = Condition.Agreed.class, name = "CONSENT"),
    @JsonSubTypes.Type(value = Condition.Addressed.class, name = "GENDER"),
    @JsonSubTypes.Type(value = Condition.Reachable.class, name = "REACHABLE")
})
sealed interface Condition {

    /** An appointment that was kept, as far as anybody has said. */
    String VISIT = "a.business_id = c.business_id and a.customer_id = c.id and a.status in ('BOOKED', 'ARRIVED')"
            + " and a.ends_at <= ";

    /** Whether the contrary is meant. */
    boolean negated();

    /** In SQL, not negated. */
    String in(Where where);

    /** Was here. */
    record Visited(boolean negated, @Days @Nullable Integer withinDays) implements Condition {
        @Override
        public String in(Where where) {
            return "exists (select from appointment a where " + VISIT + where.now() + " and "
                    + where.within("a.ends_at", withinDays) + ')';
        }
    }

    /** Was here for a certain service. */
    record HadService(
            boolean negated,
            @NotNull(message = "segment.service") ServiceId service,
            @Days @Nullable Integer withinDays)
            implements Condition {
        @Override
        public String in(Where where) {
            return "exists (select from appointment a where " + VISIT + where.now() + " and a.service_id = "
                    + where.value(service.value()) + " and " + where.within("a.ends_at", withinDays) + ')';
        }
    }

    /** The visits are worth at least an amount, by what their services cost now. */
    record VisitsWorth(
            boolean negated,
            @NotNull(message = "segment.amount") @Valid Amount amount,
            @Days @Nullable Integer withinDays)
            implements Condition {
        @Override
        public String in(Where where) {
            return "coalesce((select sum(s.price_agorot) from appointment a join service s"
                    + " on s.business_id = a.business_id and s.id = a.service_id where " + VISIT + where.now() + " and "
                    + where.within("a.ends_at", withinDays) + "), 0) >= " + where.value(amount.agorot());
        }
    }

    /** Paid at least an amount, all payments together. */
    record Paid(
            boolean negated,
            @NotNull(message = "segment.amount") @Valid Amount amount,
            @Days @Nullable Integer withinDays)
            implements Condition {
        @Override
        public String in(Where where) {
            return "coalesce((select sum(p.amount_agorot) from payment p where p.business_id = c.business_id"
                    + " and p.customer_id = c.id and " + where.within("p.paid_at", withinDays) + "), 0) >= "
                    + where.value(amount.agorot());
        }
    }

    /** Hundredths of a shekel. */
    record Amount(
            @Min(value = 0, message = "segment.amount") @Max(value = 1_000_000_000_000L, message = "segment.amount")
            long agorot) {}

    /** Did not come, at least so many times. */
    record MissedAppointments(
            boolean negated,

            @Min(value = 1, message = "segment.times") @Max(value = 100, message = "segment.times")
            int times,

            @Days @Nullable Integer withinDays)
            implements Condition {
        @Override
        public String in(Where where) {
            return "(select count(*) from appointment a where a.business_id = c.business_id and a.customer_id = c.id"
                    + " and a.status = 'NO_SHOW' and " + where.within("a.ends_at", withinDays) + ") >= "
                    + where.value(times);
        }
    }

    /** Has an appointment to come. */
    record HasAppointment(boolean negated) implements Condition {
        @Override
        public String in(Where where) {
            return "exists (select from appointment a where a.business_id = c.business_id and a.customer_id = c.id"
                    + " and a.status = 'BOOKED' and a.starts_at > " + where.now() + ')';
        }
    }

    /** Called or wrote. */
    record InTouch(
            boolean negated,
            @NotNull(message = "segment.days") @Days Integer withinDays) implements Condition {
        @Override
        public String in(Where where) {
            return where.within("c.last_seen_at", withinDays);
        }
    }

    /** Called, reached nobody, and waits for a call from us: view {@code call_to_return}. */
    record Unreturned(boolean negated, @Days @Nullable Integer withinDays) implements Condition {
        @Override
        public String in(Where where) {
            return "exists (select from call_to_return r where r.business_id = c.business_id and r.customer_id = c.id and "
                    + where.within("r.started_at", withinDays) + ')';
        }
    }

    /** Has been known since not long ago. */
    record Known(
            boolean negated,
            @NotNull(message = "segment.days") @Days Integer withinDays) implements Condition {
        @Override
        public String in(Where where) {
            return where.within("c.created_at", withinDays);
        }
    }

    /** Has a lead that is open; if a stage is named, in that. */
    record HasLead(boolean negated, @Nullable UUID stage) implements Condition {
        @Override
        public String in(Where where) {
            return "exists (select from lead l where l.business_id = c.business_id and l.customer_id = c.id"
                    + " and l.status = 'OPEN'" + (stage == null ? "" : " and l.stage_id = " + where.value(stage)) + ')';
        }
    }

    /** Has a tag. */
    record Tagged(
            boolean negated,

            @NotBlank(message = "segment.tag") @Size(max = 60, message = "segment.tag")
            String tag) implements Condition {
        @Override
        public String in(Where where) {
            return where.value(tag) + " = any (c.tags)";
        }
    }

    /** Agreed, and has not refused since. */
    record Agreed(
            boolean negated,

            @NotNull(message = "consent.purpose") @Pattern(regexp = "[A-Z_]{1,40}", message = "consent.purpose")
            String purpose,

            @NotNull(message = "consent.channel") Consent.Channel channel)
            implements Condition {
        @Override
        public String in(Where where) {
            return "coalesce((select n.granted from consent n where n.business_id = c.business_id"
                    + " and n.customer_id = c.id and n.purpose = " + where.value(purpose) + " and n.channel = "
                    + where.value(channel.name()) + " order by n.id desc limit 1), false)";
        }
    }

    /** Is addressed in a grammatical gender. */
    record Addressed(
            boolean negated,
            @NotNull(message = "segment.gender") AddressGender gender) implements Condition {
        @Override
        public String in(Where where) {
            return "c.address_gender is not distinct from " + where.value(gender.name());
        }
    }

    /** Has a phone or an e-mail address. */
    record Reachable(
            boolean negated,
            @NotNull(message = "segment.by") By by) implements Condition {

        /** By what. */
        enum By {
            /** A phone of any kind. */
            PHONE,
            /** An e-mail address. */
            EMAIL
        }

        @Override
        public String in(Where where) {
            return switch (by) {
                case PHONE -> "c.main_phone is not null";
                case EMAIL -> "c.email is not null";
            };
        }
    }
}
