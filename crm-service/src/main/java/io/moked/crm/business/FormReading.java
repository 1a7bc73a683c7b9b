package io.moked.crm.business;

import io.moked.chassis.problem.Mistake;
import io.moked.chassis.problem.Problem;
import io.moked.crm.calendar.Rest;
import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of what is written at the desk a business that can work. */
final class FormReading {

    private static final long HIGHEST_PRICE = 1_000_000_00L;

    private FormReading() {}

    /**
     * Reads a whole business.
     *
     * @throws Problem {@code invalid}, with all that is wrong
     */
    static Business business(BusinessForm raw, BusinessId id, String key) {
        var mistakes = new ArrayList<Mistake>();
        var read = business(raw, id, key, Place.start((path, code, what) -> mistakes.add(new Mistake(path, code))));
        if (!mistakes.isEmpty()) {
            throw Problem.invalid(mistakes);
        }
        return read;
    }

    private static Business business(BusinessForm raw, BusinessId id, String key, Place place) {
        var resources = place.at("resources").each(raw.resources(), PartsReading.MOST_RESOURCES, FormReading::resource);
        ResourcesReading.refuseTwins(resources, place.at("resources"));
        var services = place.at("services")
                .each(raw.services(), PartsReading.MOST_SERVICES, (service, at) -> service(service, resources, at));
        place.at("services").distinct(services.stream().map(Service::serviceId).toList());
        place.at("services").distinct(services.stream().map(Service::name).toList());
        var offered = services.stream().map(Service::serviceId).toList();
        var staff = place.at("staff")
                .each(raw.staff(), PartsReading.MOST_STAFF, (member, at) -> staff(member, offered, at));
        place.at("staff").distinct(staff.stream().map(StaffMember::id).toList());
        oneAccountEach(staff, place.at("staff"));
        return new Business(
                id,
                key,
                place.at("name").text(raw.name(), PartsReading.LONGEST_NAME),
                PartsReading.profile(raw.profile(), place.at("profile")),
                PartsReading.numbers(normal(raw.numbers()), place.at("numbers")),
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
                PartsReading.handoffNumber(PartsReading.normalNumber(raw.handoffPhone()), place.at("handoffPhone")),
                PartsReading.voiceMode(raw.voiceMode(), place),
                keeps(raw.keeps(), place.at("keeps")),
                PartsReading.monthsAhead(raw.monthsAhead(), place),
                PartsReading.recording(raw.recording(), place.at("recording")),
                HoursReading.quietHours(raw.quietHours(), place.at("quietHours")));
    }

    private static @Nullable List<@Nullable String> normal(@Nullable List<@Nullable String> raw) {
        if (raw == null) {
            return null;
        }
        var normal = new ArrayList<@Nullable String>();
        raw.forEach(number -> normal.add(PartsReading.normalNumber(number)));
        return normal;
    }

    private static Resource resource(BusinessFile.Resource raw, Place place) {
        return ResourcesReading.resource(raw, idOrNew(raw.id(), place), place);
    }

    private static Service service(BusinessForm.Service raw, List<Resource> resources, Place place) {
        return new Service(
                new ServiceId(idOrNew(raw.id(), place)),
                place.at("name").text(raw.name(), PartsReading.LONGEST_NAME),
                place.at("durationMinutes").number(raw.durationMinutes(), 1, PartsReading.LONGEST_SERVICE_MINUTES),
                raw.price() == null
                        ? null
                        : price(raw.price(), place.at("price").at("agorot")),
                PartsReading.buffer(raw.bufferMinutes(), place.at("bufferMinutes")),
                ResourcesReading.needed(
                        raw.resources(), resources, one -> one.id().toString(), place.at("resources")));
    }

    private static Money price(BusinessForm.Price raw, Place place) {
        return place.required(
                raw.agorot(),
                new Money(0),
                agorot -> {
                    if (agorot < 0 || agorot > HIGHEST_PRICE) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return new Money(agorot);
                },
                "write agorot");
    }

    private static StaffMember staff(BusinessForm.Staff raw, List<ServiceId> offered, Place place) {
        var services = place.at("services")
                .each(raw.services(), PartsReading.MOST_SERVICES, (id, at) -> known(id, offered, at));
        place.at("services").distinct(services);
        return new StaffMember(
                new StaffId(idOrNew(raw.id(), place)),
                place.at("name").text(raw.name(), PartsReading.LONGEST_NAME),
                services,
                raw.hours() == null ? null : HoursReading.week(raw.hours(), place.at("hours")),
                HoursReading.breaks(raw.breaks(), place.at("breaks")),
                raw.account() == null
                        ? null
                        : place.at("account")
                                .required(raw.account(), PartsReading.NO_ID, UUID::fromString, "write a UUID"));
    }

    private static void oneAccountEach(List<StaffMember> staff, Place place) {
        var accounts = new HashSet<UUID>();
        for (var i = 0; i < staff.size(); i++) {
            var account = staff.get(i).account();
            if (account != null && !accounts.add(account)) {
                place.at(i).at("account").mistake("staff.account-taken", "somebody else of the staff has this account");
            }
        }
    }

    private static ServiceId known(String id, List<ServiceId> offered, Place place) {
        var found = offered.stream().filter(one -> one.toString().equals(id)).findFirst();
        if (found.isEmpty()) {
            place.mistake("service.unknown", "no service has this id");
        }
        return found.orElse(new ServiceId(PartsReading.NO_ID));
    }

    private static UUID idOrNew(@Nullable String raw, Place place) {
        return raw == null ? UUID.randomUUID() : PartsReading.id(raw, place);
    }

    private static Set<Rest.Kind> keeps(@Nullable List<@Nullable String> raw, Place place) {
        return Set.copyOf(place.each(
                raw,
                Rest.Kind.values().length,
                (kind, at) -> at.required(kind, Rest.Kind.SHABBAT, Rest.Kind::valueOf, "write SHABBAT or HOLIDAY")));
    }
}
