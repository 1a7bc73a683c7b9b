package io.moked.sandbox.caller.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moked.sandbox.twilio.message.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must be true in the end. What is absent is not looked at.
 *
 * @param appointment the caller's appointments, or {@code none}
 * @param customer the caller as the CRM knows them
 * @param messages each must have been sent to the caller
 * @param task a task for a person
 * @param heardByCaller each of these was heard in some sentence of the agent
 * @param heardByAgent each of these is in some sentence the agent understood
 * @param transferred whether the call was connected to a person
 * @param events how many events of a topic this call led to, exactly
 * @param nothingTwice whether nothing may have happened twice
 */
public record Then(
        @Nullable AppointmentDemand appointment,
        @Nullable CustomerDemand customer,
        @Nullable List<MessageDemand> messages,
        @Nullable TaskDemand task,
        @Nullable List<String> heardByCaller,
        @Nullable List<String> heardByAgent,
        @Nullable Boolean transferred,
        @Nullable Map<String, Integer> events,
        @Nullable Boolean nothingTwice) {

    /**
     * Appointments of the caller's number.
     *
     * @param date ISO; absent for any
     * @param time such as 15:00; absent for any
     * @param count how many there are in all; 1 if absent, 0 for {@code none}
     */
    public record AppointmentDemand(
            @Nullable String service,
            @Nullable String date,
            @Nullable String time,
            @Nullable String name,
            @Nullable String staff,
            @Nullable Integer count) {

        /** The word {@code none}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static AppointmentDemand of(String word) {
            Requirement.that(word.equals("none"), "appointment: none, or service, date, time, name, staff, count");
            return new AppointmentDemand(null, null, null, null, null, 0);
        }

        /** The usual form. */
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public AppointmentDemand {
            Requirement.that(count == null || count >= 0, "count: a whole number from 0");
        }

        /** How many there must be. */
        public int wanted() {
            return count == null ? 1 : count;
        }
    }

    /** A customer. */
    public record CustomerDemand(String name) {

        public CustomerDemand {
            Requirement.present("name", name);
        }
    }

    /**
     * A message to the caller.
     *
     * @param contains words in it; absent for any
     * @param status how it ended; delivered if absent
     */
    public record MessageDemand(
            Message.Channel channel,
            @JsonProperty("contains") @Nullable List<String> contains,
            Message.@Nullable Status status) {

        public MessageDemand {
            Requirement.present("channel", channel);
        }

        /** How it must have ended. */
        public Message.Status wanted() {
            return status == null ? Message.Status.DELIVERED : status;
        }
    }

    /**
     * A task.
     *
     * @param kind as in {@code task.requested}, such as MESSAGE_TAKEN; absent for any
     * @param contains words in its text; absent for any
     */
    public record TaskDemand(
            @Nullable String kind, @Nullable List<String> contains) {}
}
