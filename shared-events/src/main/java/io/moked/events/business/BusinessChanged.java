package io.moked.events.business;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole current state of a business: all that a call with it needs.
 *
 * @param businessId the business
 * @param version counts the changes of this business from 1; take the highest
 * @param name as its customers know it
 * @param numbers the numbers that callers dial; no two businesses share one
 * @param agent who answers
 * @param prompt what the owner tells the agent beside the facts, in Hebrew; may be empty
 * @param facts what the agent may say about the business
 * @param services what it offers by appointment
 * @param staff whose time is booked
 * @param openingHours weekly, in Israel's time; a day without an entry is closed
 * @param handoffPhone whom to call when a caller asks for a person; absent if nobody
 * @param voiceMode how its calls are held
 * @param changedAt when it changed
 */
@EventType(
        topic = "business.changed",
        owner = "crm-service",
        key = "businessId",
        usedBy = {"telephony-service", "ai-service", "messaging-service"},
        compacted = true)
public record BusinessChanged(
        BusinessId businessId,
        long version,
        String name,
        List<PhoneNumber> numbers,
        Agent agent,
        String prompt,
        List<Fact> facts,
        List<Service> services,
        List<StaffMember> staff,
        List<Opening> openingHours,
        @Nullable PhoneNumber handoffPhone,
        VoiceMode voiceMode,
        Instant changedAt)
        implements Event {

    /** A grammatical gender, for Hebrew verbs. */
    public enum Gender {
        /** נקבה */
        FEMININE,
        /** זכר */
        MASCULINE
    }

    /**
     * The agent as its callers hear it.
     *
     * @param name a first name
     * @param gender how it speaks of itself; fits the voice
     * @param voice the voice, as its vendor names it
     * @param pronunciations words that the voice would read wrongly; absent if there are none
     */
    public record Agent(
            String name,
            Gender gender,
            String voice,
            @Nullable List<Pronunciation> pronunciations) {}

    /**
     * How a word is said, be it a name or a term.
     *
     * @param written as it is written in facts, names and answers
     * @param spoken with niqqud, or spelled as it sounds
     */
    public record Pronunciation(String written, String spoken) {}

    /**
     * Something the agent may tell.
     *
     * @param about a question or a subject, in Hebrew
     * @param text the answer, in Hebrew
     */
    public record Fact(String about, String text) {}

    /**
     * Something offered by appointment.
     *
     * @param serviceId the service
     * @param name in Hebrew
     * @param durationMinutes how long it takes
     * @param price VAT included, in agorot; absent if it depends
     */
    public record Service(
            ServiceId serviceId,
            String name,
            int durationMinutes,
            @Nullable Money price) {}

    /**
     * Somebody, or something, whose time is booked.
     *
     * @param staffId the member of staff
     * @param name in Hebrew
     * @param services what they give
     */
    public record StaffMember(StaffId staffId, String name, List<ServiceId> services) {}

    /**
     * A time of a week in which the business is open. A day may have several, around a break.
     *
     * @param day of the week
     * @param opens in Israel's time
     * @param closes in Israel's time, later than {@code opens}
     */
    public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) {}

    @Override
    public String key() {
        return businessId.toString();
    }
}
