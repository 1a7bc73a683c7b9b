package io.moked.events.business;

import io.moked.events.BusinessId;
import io.moked.events.Event;
import io.moked.events.EventType;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param greeting what the agent says first, in Hebrew, beside what the law demands; absent if it finds its own words
 * @param profile where and how the business is found; absent if nothing is known
 * @param specialDays days that differ from {@code openingHours}; absent if there are none
 * @param keeps the rests on which it is closed, whatever {@code openingHours} say; absent in events older than this
 * @param recording whether calls are recorded; absent in events older than this, which means they are
 * @param quietHours when nobody is called or written to of one's own accord; absent if there are none
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
        Instant changedAt,
        @Nullable String greeting,
        @Nullable Profile profile,
        @Nullable List<SpecialDay> specialDays,
        @Nullable List<Rest> keeps,
        @Nullable Recording recording,
        @Nullable QuietHours quietHours)
        implements Event {

    /** A business that says no more than it must. */
    public BusinessChanged(
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
            Instant changedAt) {
        this(
                businessId,
                version,
                name,
                numbers,
                agent,
                prompt,
                facts,
                services,
                staff,
                openingHours,
                handoffPhone,
                voiceMode,
                changedAt,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Where and how a business is found.
     *
     * @param address in Hebrew; absent if not given
     * @param website absent if there is none
     * @param email absent if there is none
     * @param about a few sentences in Hebrew; absent if not given
     */
    public record Profile(
            @Nullable String address,
            @Nullable String website,
            @Nullable String email,
            @Nullable String about) {}

    /**
     * A day that differs from the week. One with hours is open as it says, even on a rest; a day may have several.
     *
     * @param date in Israel
     * @param opens in Israel's time; absent if it is closed
     * @param closes in Israel's time, later than {@code opens}; absent if it is closed
     * @param note why, in Hebrew; absent if not given
     */
    public record SpecialDay(
            LocalDate date,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable String note) {}

    /** What a rest is kept for. */
    public enum Rest {
        /** From candle lighting on Friday to nightfall on Saturday. */
        SHABBAT,
        /** A holiday on which work is forbidden, from noon of its eve; and Independence Day. */
        HOLIDAY
    }

    /**
     * Whether calls are recorded.
     *
     * @param enabled whether they are
     * @param retentionDays after how many days recordings are deleted
     */
    public record Recording(boolean enabled, int retentionDays) {}

    /**
     * When nobody is called or written to of one's own accord; may go over midnight.
     *
     * @param from in Israel's time
     * @param to in Israel's time
     */
    public record QuietHours(LocalTime from, LocalTime to) {}

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
     * @param model which language model it thinks with, as its vendor names it; absent for that of the house
     */
    public record Agent(
            String name,
            Gender gender,
            String voice,
            @Nullable List<Pronunciation> pronunciations,
            @Nullable String model) {}

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
