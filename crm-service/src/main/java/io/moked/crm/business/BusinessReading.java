package io.moked.crm.business;

import io.moked.crm.calendar.Rest;
import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of what is written in a file a business that can work, or notes what is wrong and where. */
final class BusinessReading {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");

    private BusinessReading() {}

    static Business business(BusinessFile raw, Place place) {
        var numbers = PartsReading.numbers(raw.numbers(), place.at("numbers"));
        var resources = place.at("resources")
                .each(
                        raw.resources(),
                        PartsReading.MOST_RESOURCES,
                        (one, at) -> ResourcesReading.resource(one, PartsReading.id(one.id(), at), at));
        ResourcesReading.refuseTwins(resources, place.at("resources"));
        var services = place.at("services")
                .each(raw.services(), PartsReading.MOST_SERVICES, (service, at) -> service(service, resources, at));
        place.at("services").distinct(services.stream().map(Service::serviceId).toList());
        place.at("services").distinct(services.stream().map(Service::name).toList());
        var staff = place.at("staff")
                .each(raw.staff(), PartsReading.MOST_STAFF, (member, at) -> staff(member, services, at));
        place.at("staff").distinct(staff.stream().map(StaffMember::id).toList());
        return new Business(
                new BusinessId(PartsReading.id(raw.id(), place)),
                place.at("key")
                        .required(raw.key(), "", BusinessReading::key, "write small letters, digits and hyphens"),
                place.at("name").text(raw.name(), PartsReading.LONGEST_NAME),
                PartsReading.profile(raw.profile(), place.at("profile")),
                numbers,
                PartsReading.agent(raw.agent(), place.at("agent")),
                PartsReading.greeting(raw.greeting(), place),
                PartsReading.prompt(raw.prompt(), place),
                PartsReading.facts(raw.facts(), place),
                services,
                staff,
                resources,
                HoursReading.week(raw.openingHours(), place.at("openingHours")),
                HoursReading.breaks(raw.breaks(), place.at("breaks")),
                HoursReading.specialDays(raw.exceptions(), place.at("exceptions")),
                PartsReading.handoffNumber(raw.handoffPhone(), place.at("handoffPhone")),
                PartsReading.voiceMode(raw.voiceMode(), place),
                keeps(raw, place),
                PartsReading.monthsAhead(raw.monthsAhead(), place),
                PartsReading.recording(raw.recording(), place.at("recording")),
                HoursReading.quietHours(raw.quietHours(), place.at("quietHours")));
    }

    private static Service service(BusinessFile.Service raw, List<Resource> resources, Place place) {
        return new Service(
                new ServiceId(PartsReading.id(raw.id(), place)),
                place.at("name").text(raw.name(), PartsReading.LONGEST_NAME),
                place.at("minutes").number(raw.minutes(), 1, PartsReading.LONGEST_SERVICE_MINUTES),
                raw.price() == null ? null : price(raw.price(), place.at("price")),
                PartsReading.buffer(raw.buffer(), place.at("buffer")),
                ResourcesReading.needed(raw.resources(), resources, Resource::name, place.at("resources")));
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
                        PartsReading.MOST_SERVICES,
                        (name, at) -> offered.stream()
                                .filter(service -> service.name().equals(name.strip()))
                                .findFirst()
                                .map(Service::serviceId)
                                .orElseGet(() -> {
                                    at.mistake("service.unknown", "no service is named '" + name + "'");
                                    return new ServiceId(PartsReading.NO_ID);
                                }));
        if (services.isEmpty()) {
            place.at("services").mistake("field.missing", "is missing; write the names of the services they give");
        }
        return new StaffMember(
                new StaffId(PartsReading.id(raw.id(), place)),
                place.at("name").text(raw.name(), PartsReading.LONGEST_NAME),
                services,
                raw.hours() == null ? null : HoursReading.week(raw.hours(), place.at("hours")),
                HoursReading.breaks(raw.breaks(), place.at("breaks")),
                null);
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
            place.mistake("field.invalid", "'" + raw + "' does not fit; write OPEN or CLOSED");
        }
        return !"OPEN".equals(raw);
    }

    private static String key(String raw) {
        if (!KEY.matcher(raw).matches()) {
            throw new IllegalArgumentException("not a key");
        }
        return raw;
    }
}
