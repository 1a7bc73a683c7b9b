package io.moked.crm.business;

import io.moked.crm.calendar.Rest;
import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import io.moked.events.business.BusinessChanged.Agent;
import io.moked.events.business.BusinessChanged.Fact;
import io.moked.events.business.BusinessChanged.Gender;
import io.moked.events.business.BusinessChanged.Pronunciation;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of what is written in a file a business that can work, or notes what is wrong and where. */
final class BusinessReading {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    private static final UUID NO_ID = new UUID(0, 0);
    private static final PhoneNumber NO_NUMBER = new PhoneNumber("+10000000");
    private static final int LONGEST_SERVICE_MINUTES = 12 * 60;
    private static final int MOST_MONTHS_AHEAD = 24;
    private static final int USUAL_MONTHS_AHEAD = 12;

    private BusinessReading() {}

    static Business business(BusinessFile raw, Place place) {
        var numbers = place.at("numbers").each(raw.numbers(), BusinessReading::number);
        if (numbers.isEmpty()) {
            place.at("numbers").mistake("is missing; write the numbers that callers dial");
        }
        place.at("numbers").distinct(numbers);
        var services = place.at("services").each(raw.services(), BusinessReading::service);
        place.at("services").distinct(services.stream().map(Service::serviceId).toList());
        place.at("services").distinct(services.stream().map(Service::name).toList());
        var staff = place.at("staff").each(raw.staff(), (member, at) -> staff(member, services, at));
        place.at("staff").distinct(staff.stream().map(StaffMember::id).toList());
        return new Business(
                new BusinessId(id(raw.id(), place)),
                place.at("key")
                        .required(raw.key(), "", BusinessReading::key, "write small letters, digits and hyphens"),
                place.at("name").text(raw.name()),
                numbers,
                agent(raw.agent(), place.at("agent")),
                raw.prompt() == null ? "" : raw.prompt().strip(),
                place.at("facts").each(raw.facts(), BusinessReading::fact),
                services,
                staff,
                HoursReading.week(raw.openingHours(), place.at("openingHours")),
                raw.handoffPhone() == null ? null : number(raw.handoffPhone(), place.at("handoffPhone")),
                raw.voiceMode() == null
                        ? VoiceMode.TURN_BY_TURN
                        : place.at("voiceMode")
                                .required(
                                        raw.voiceMode(),
                                        VoiceMode.TURN_BY_TURN,
                                        VoiceMode::valueOf,
                                        "write LIVE or TURN_BY_TURN"),
                keeps(raw, place),
                monthsAhead(raw.monthsAhead(), place.at("monthsAhead")));
    }

    private static Agent agent(BusinessFile.@Nullable Agent raw, Place place) {
        if (raw == null) {
            place.mistake("is missing; write its name, gender and voice");
            return new Agent("", Gender.FEMININE, "", null);
        }
        return new Agent(
                place.at("name").text(raw.name()),
                place.at("gender")
                        .required(raw.gender(), Gender.FEMININE, Gender::valueOf, "write FEMININE or MASCULINE"),
                place.at("voice").text(raw.voice()),
                place.at("pronunciations").each(raw.pronunciations(), BusinessReading::pronunciation));
    }

    private static Pronunciation pronunciation(BusinessFile.Pronunciation raw, Place place) {
        return new Pronunciation(
                place.at("written").text(raw.written()), place.at("spoken").text(raw.spoken()));
    }

    private static Fact fact(BusinessFile.Fact raw, Place place) {
        return new Fact(place.at("about").text(raw.about()), place.at("text").text(raw.text()));
    }

    private static Service service(BusinessFile.Service raw, Place place) {
        return new Service(
                new ServiceId(id(raw.id(), place)),
                place.at("name").text(raw.name()),
                place.at("minutes")
                        .required(
                                raw.minutes(),
                                1,
                                minutes -> between(1, minutes, LONGEST_SERVICE_MINUTES),
                                "write from 1 to " + LONGEST_SERVICE_MINUTES),
                raw.price() == null ? null : price(raw.price(), place.at("price")));
    }

    private static Money price(BigDecimal raw, Place place) {
        return place.required(
                raw,
                new Money(0),
                shekels -> {
                    if (shekels.signum() < 0) {
                        throw new IllegalArgumentException("a negative price");
                    }
                    return new Money(shekels.movePointRight(2).longValueExact());
                },
                "write shekels, with at most two decimals");
    }

    private static StaffMember staff(BusinessFile.Staff raw, List<Service> offered, Place place) {
        var services = place.at("services")
                .each(
                        raw.services(),
                        (name, at) -> offered.stream()
                                .filter(service -> service.name().equals(name.strip()))
                                .findFirst()
                                .map(Service::serviceId)
                                .orElseGet(() -> {
                                    at.mistake("no service is named '" + name + "'");
                                    return new ServiceId(NO_ID);
                                }));
        if (services.isEmpty()) {
            place.at("services").mistake("is missing; write the names of the services they give");
        }
        return new StaffMember(
                new StaffId(id(raw.id(), place)),
                place.at("name").text(raw.name()),
                services,
                raw.hours() == null ? null : HoursReading.week(raw.hours(), place.at("hours")),
                HoursReading.breaks(raw.breaks(), place.at("breaks")));
    }

    private static Set<Rest.Kind> keeps(BusinessFile raw, Place place) {
        var keeps = EnumSet.noneOf(Rest.Kind.class);
        if (isClosed(raw.shabbat(), place.at("shabbat"))) {
            keeps.add(Rest.Kind.SHABBAT);
        }
        if (isClosed(raw.holidays(), place.at("holidays"))) {
            keeps.add(Rest.Kind.HOLIDAY);
        }
        return Set.copyOf(keeps);
    }

    private static boolean isClosed(@Nullable String raw, Place place) {
        if (raw != null && !raw.equals("OPEN") && !raw.equals("CLOSED")) {
            place.mistake("'" + raw + "' does not fit; write OPEN or CLOSED");
        }
        return !"OPEN".equals(raw);
    }

    private static int monthsAhead(@Nullable Integer raw, Place place) {
        return place.required(
                raw == null ? USUAL_MONTHS_AHEAD : raw,
                USUAL_MONTHS_AHEAD,
                months -> between(1, months, MOST_MONTHS_AHEAD),
                "write from 1 to " + MOST_MONTHS_AHEAD);
    }

    private static PhoneNumber number(String raw, Place place) {
        return place.required(raw, NO_NUMBER, PhoneNumber::new, "write a number such as \"+97231234567\", in quotes");
    }

    private static UUID id(@Nullable String raw, Place place) {
        return place.at("id").required(raw, NO_ID, UUID::fromString, "write a UUID");
    }

    private static String key(String raw) {
        if (!KEY.matcher(raw).matches()) {
            throw new IllegalArgumentException("not a key");
        }
        return raw;
    }

    private static int between(int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }
}
