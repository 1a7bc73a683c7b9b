package io.moked.crm.business;

import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import io.moked.events.business.BusinessChanged.Agent;
import io.moked.events.business.BusinessChanged.Fact;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Profile;
import io.moked.events.business.BusinessChanged.Pronunciation;
import io.moked.events.business.BusinessChanged.Recording;
import io.moked.hebrew.phone.HebrewPhones;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a business that are written alike in files and at the desk. */
final class PartsReading {

    static final UUID NO_ID = new UUID(0, 0);
    static final int LONGEST_NAME = 100;
    static final int LONGEST_SERVICE_MINUTES = 12 * 60;
    static final int LONGEST_BUFFER_MINUTES = 4 * 60;
    static final int MOST_SERVICES = 200;
    static final int MOST_STAFF = 100;
    static final int MOST_RESOURCES = 100;

    private static final Pattern ORDINARY = Pattern.compile("\\+972(?:[23489]\\d{7}|5[0-58]\\d{7}|7[2-9]\\d{7})");
    private static final PhoneNumber NO_NUMBER = new PhoneNumber("+10000000");
    private static final Pattern VOICE = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]{0,59}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\".]{2,}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]{3,300}");
    private static final Recording USUAL_RECORDING = new Recording(true, 90);
    private static final int LONGEST_ANSWER = 2_000;
    private static final int LONGEST_PROMPT = 10_000;
    private static final int LONGEST_GREETING = 500;
    private static final int LONGEST_RETENTION_DAYS = 7 * 366;
    private static final int MOST_FACTS = 300;
    private static final int MOST_NUMBERS = 20;
    private static final int MOST_PRONUNCIATIONS = 300;
    private static final int MOST_MONTHS_AHEAD = 24;
    private static final int USUAL_MONTHS_AHEAD = 12;

    private PartsReading() {}

    static Profile profile(BusinessFile.@Nullable Profile raw, Place place) {
        if (raw == null) {
            return new Profile(null, null, null, null);
        }
        return new Profile(
                place.at("address").optionalText(raw.address(), 2 * LONGEST_NAME),
                matching(raw.website(), WEBSITE, place.at("website"), "website.invalid"),
                matching(raw.email(), EMAIL, place.at("email"), "email.invalid"),
                place.at("about").optionalText(raw.about(), LONGEST_ANSWER));
    }

    private static @Nullable String matching(@Nullable String raw, Pattern pattern, Place place, String code) {
        var text = place.optionalText(raw, LONGEST_ANSWER);
        if (text != null && !pattern.matcher(text).matches()) {
            place.mistake(code, "'" + text + "' does not fit");
        }
        return text;
    }

    static List<PhoneNumber> numbers(@Nullable List<@Nullable String> raw, Place place) {
        var numbers = place.each(raw, MOST_NUMBERS, PartsReading::number);
        if (raw == null || raw.isEmpty()) {
            place.mistake("field.missing", "is missing; write the numbers that callers dial");
        }
        place.distinct(numbers);
        return numbers;
    }

    /** A number that costs what calls in the country cost: callers are connected to it on the platform's account. */
    static @Nullable PhoneNumber handoffNumber(@Nullable String raw, Place place) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        var number = number(raw, place);
        if (number != NO_NUMBER && !ORDINARY.matcher(number.e164()).matches()) {
            place.mistake("phone.not-allowed", "'" + raw + "' is no ordinary number in Israel");
        }
        return number;
    }

    static PhoneNumber number(String raw, Place place) {
        if (raw.isBlank()) {
            place.mistake("field.missing", "is missing");
            return NO_NUMBER;
        }
        if (!PhoneNumber.isE164(raw)) {
            place.mistake(
                    "phone.invalid", "'" + raw + "' does not fit; write a number such as \"+97231234567\", in quotes");
            return NO_NUMBER;
        }
        return new PhoneNumber(raw);
    }

    /** A number in any writing that is used in Israel, in the form in which {@link #number} reads it. */
    static @Nullable String normalNumber(@Nullable String raw) {
        return raw == null || raw.isBlank() || PhoneNumber.isE164(raw.strip())
                ? raw == null ? null : raw.strip()
                : HebrewPhones.e164(raw.strip()).filter(PhoneNumber::isE164).orElse(raw);
    }

    static Agent agent(BusinessFile.@Nullable Agent raw, Place place) {
        if (raw == null) {
            place.mistake("field.missing", "is missing; write its name, gender and voice");
            return new Agent("", Gender.FEMININE, "", null, null);
        }
        return new Agent(
                place.at("name").text(raw.name(), LONGEST_NAME),
                place.at("gender")
                        .required(raw.gender(), Gender.FEMININE, Gender::valueOf, "write FEMININE or MASCULINE"),
                place.at("voice")
                        .required(
                                raw.voice(), "", text -> matched(text, VOICE), "write a voice such as he-IL-Wavenet-A"),
                place.at("pronunciations").each(raw.pronunciations(), MOST_PRONUNCIATIONS, PartsReading::pronunciation),
                model(raw.model(), place.at("model")));
    }

    /** Any that the vendor may come to have: one it has not is passed over when the agent thinks. */
    private static @Nullable String model(@Nullable String raw, Place place) {
        return raw == null || raw.isBlank()
                ? null
                : place.required(raw, "", text -> matched(text, MODEL), "write a model such as gpt-4o");
    }

    private static String matched(String raw, Pattern pattern) {
        if (!pattern.matcher(raw).matches()) {
            throw new IllegalArgumentException("does not match " + pattern);
        }
        return raw;
    }

    private static Pronunciation pronunciation(BusinessFile.Pronunciation raw, Place place) {
        return new Pronunciation(
                place.at("written").text(raw.written(), LONGEST_NAME),
                place.at("spoken").text(raw.spoken(), LONGEST_NAME));
    }

    static @Nullable String greeting(@Nullable String raw, Place place) {
        return place.at("greeting").optionalText(raw, LONGEST_GREETING);
    }

    static String prompt(@Nullable String raw, Place place) {
        var prompt = place.at("prompt").optionalText(raw, LONGEST_PROMPT);
        return prompt == null ? "" : prompt;
    }

    static List<Fact> facts(@Nullable List<BusinessFile.@Nullable Fact> raw, Place place) {
        return place.at("facts")
                .each(
                        raw,
                        MOST_FACTS,
                        (fact, at) -> new Fact(
                                at.at("about").text(fact.about(), 2 * LONGEST_NAME),
                                at.at("text").text(fact.text(), LONGEST_ANSWER)));
    }

    static VoiceMode voiceMode(@Nullable String raw, Place place) {
        return place.at("voiceMode")
                .optional(
                        raw,
                        VoiceMode.TURN_BY_TURN,
                        PartsReading::held,
                        "write TURN_BY_TURN; live calls cannot be held yet");
    }

    private static VoiceMode held(String raw) {
        var mode = VoiceMode.valueOf(raw);
        if (mode != VoiceMode.TURN_BY_TURN) {
            throw new IllegalArgumentException("not held yet");
        }
        return mode;
    }

    static int monthsAhead(@Nullable Integer raw, Place place) {
        return place.at("monthsAhead").number(raw == null ? USUAL_MONTHS_AHEAD : raw, 1, MOST_MONTHS_AHEAD);
    }

    static Recording recording(BusinessFile.@Nullable Recording raw, Place place) {
        if (raw == null) {
            return USUAL_RECORDING;
        }
        return new Recording(
                place.at("enabled").required(raw.enabled(), true, enabled -> enabled, "write true or false"),
                raw.retentionDays() == null
                        ? USUAL_RECORDING.retentionDays()
                        : place.at("retentionDays").number(raw.retentionDays(), 1, LONGEST_RETENTION_DAYS));
    }

    static int buffer(@Nullable Integer raw, Place place) {
        return place.number(raw == null ? 0 : raw, 0, LONGEST_BUFFER_MINUTES);
    }

    static UUID id(@Nullable String raw, Place place) {
        return place.at("id").required(raw, NO_ID, UUID::fromString, "write a UUID");
    }
}
