package io.moked.crm.business;

import io.moked.crm.calendar.DailyBreak;
import io.moked.crm.calendar.ResourceId;
import io.moked.crm.calendar.Rest;
import io.moked.crm.calendar.SpecialDay;
import io.moked.crm.calendar.Workplace;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.VoiceMode;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Agent;
import io.moked.events.business.BusinessChanged.Fact;
import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.BusinessChanged.Profile;
import io.moked.events.business.BusinessChanged.QuietHours;
import io.moked.events.business.BusinessChanged.Recording;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A business as its owner describes it.
 *
 * @param id the business
 * @param key its short name for operators, unique among all businesses
 * @param name as its customers know it
 * @param profile where and how it is found
 * @param numbers the numbers that callers dial
 * @param agent who answers
 * @param greeting what the agent says first; absent if it finds its own words
 * @param prompt what the owner tells the agent beside the facts; may be empty
 * @param facts what the agent may say
 * @param services what it offers by appointment
 * @param staff whose time is booked
 * @param resources what services may need beside them
 * @param openingHours its week
 * @param breaks on every day of the week on which it is open, nobody is there
 * @param specialDays days that differ from the week
 * @param handoffPhone whom to call when a caller asks for a person; absent if nobody
 * @param voiceMode how its calls are held
 * @param keeps the rests on which it is closed
 * @param monthsAhead how far ahead appointments can be booked
 * @param recording whether calls are recorded, and how long recordings are kept
 * @param quietHours when nobody is called or written to of one's own accord; absent if there are none
 */
public record Business(
        BusinessId id,
        String key,
        String name,
        Profile profile,
        List<PhoneNumber> numbers,
        Agent agent,
        @Nullable String greeting,
        String prompt,
        List<Fact> facts,
        List<Service> services,
        List<StaffMember> staff,
        List<Resource> resources,
        List<Opening> openingHours,
        List<DailyBreak> breaks,
        List<SpecialDay> specialDays,
        @Nullable PhoneNumber handoffPhone,
        VoiceMode voiceMode,
        Set<Rest.Kind> keeps,
        int monthsAhead,
        Recording recording,
        @Nullable QuietHours quietHours) {

    /** When it can be booked, whoever does the work. */
    public Workplace workplace() {
        return new Workplace(week(), specialDays, keeps, monthsAhead);
    }

    /** Its week without its breaks. */
    List<Opening> week() {
        var week = openingHours;
        for (var pause : breaks) {
            week = week.stream().flatMap(opening -> around(pause, opening)).toList();
        }
        return week;
    }

    private static Stream<Opening> around(DailyBreak pause, Opening opening) {
        if (!pause.from().isBefore(opening.closes()) || !opening.opens().isBefore(pause.to())) {
            return Stream.of(opening);
        }
        return Stream.of(
                        new Opening(opening.day(), opening.opens(), pause.from()),
                        new Opening(opening.day(), pause.to(), opening.closes()))
                .filter(rest -> rest.opens().isBefore(rest.closes()));
    }

    /** A service it offers. */
    public Optional<Service> service(ServiceId service) {
        return services.stream().filter(one -> one.serviceId().equals(service)).findFirst();
    }

    /** Whether it has a resource, or has it still. */
    public boolean has(ResourceId resource) {
        return resources.stream().anyMatch(one -> one.id().equals(resource));
    }

    /**
     * Who gives a service.
     *
     * @param wanted only this member of staff; absent if anybody will do
     */
    public List<StaffMember> whoGive(ServiceId service, @Nullable StaffId wanted) {
        return staff.stream()
                .filter(one -> one.services().contains(service))
                .filter(one -> wanted == null || one.id().equals(wanted))
                .toList();
    }

    BusinessChanged published(long version, Instant changedAt) {
        return new BusinessChanged(
                id,
                version,
                name,
                numbers,
                agent,
                prompt,
                facts,
                services.stream().map(Service::published).toList(),
                staff.stream().map(StaffMember::published).toList(),
                week(),
                handoffPhone,
                voiceMode,
                changedAt,
                greeting,
                profile,
                specialDays.isEmpty()
                        ? null
                        : specialDays.stream().map(Business::published).toList(),
                keeps.stream()
                        .sorted()
                        .map(kind -> BusinessChanged.Rest.valueOf(kind.name()))
                        .toList(),
                recording,
                quietHours);
    }

    private static BusinessChanged.SpecialDay published(SpecialDay day) {
        return new BusinessChanged.SpecialDay(day.date(), day.opens(), day.closes(), day.note());
    }
}
