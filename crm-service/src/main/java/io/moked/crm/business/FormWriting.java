package io.moked.crm.business;

import io.moked.crm.calendar.DailyBreak;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.business.BusinessChanged.Opening;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a business at the desk, in the form in which it can be written too. */
final class FormWriting {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private FormWriting() {}

    /** A business that is kept. */
    static BusinessForm form(Businesses.Kept kept) {
        var business = kept.business();
        return form(
                business,
                business.numbers(),
                business.id().toString(),
                kept.version(),
                business.key(),
                kept.changedAt());
    }

    /** What a template describes. */
    static BusinessForm form(Business business) {
        return form(business, List.of(), null, null, null, null);
    }

    /** What a business was: its words and numbers, without its version. */
    static BusinessForm past(Business business) {
        return form(business, business.numbers(), null, null, null, null);
    }

    private static BusinessForm form(
            Business business,
            List<PhoneNumber> numbers,
            @Nullable String id,
            @Nullable Long version,
            @Nullable String key,
            @Nullable Instant changedAt) {
        var profile = business.profile();
        return new BusinessForm(
                id,
                version,
                key,
                business.name(),
                new BusinessFile.Profile(profile.address(), profile.website(), profile.email(), profile.about()),
                numbers.stream().map(PhoneNumber::e164).toList(),
                agent(business),
                business.greeting(),
                business.prompt(),
                business.facts().stream()
                        .map(fact -> new BusinessFile.Fact(fact.about(), fact.text()))
                        .toList(),
                business.services().stream().map(FormWriting::service).toList(),
                business.staff().stream().map(FormWriting::staff).toList(),
                business.resources().stream()
                        .map(one -> new BusinessFile.Resource(one.id().toString(), one.name()))
                        .toList(),
                week(business.openingHours()),
                breaks(business.breaks()),
                business.specialDays().stream().map(FormWriting::specialDay).toList(),
                business.keeps().stream().sorted().map(Enum::name).toList(),
                Optional.ofNullable(business.handoffPhone())
                        .map(PhoneNumber::e164)
                        .orElse(null),
                business.voiceMode().name(),
                business.monthsAhead(),
                new BusinessFile.Recording(
                        business.recording().enabled(), business.recording().retentionDays()),
                Optional.ofNullable(business.quietHours())
                        .map(quiet -> new BusinessFile.QuietHours(time(quiet.from()), time(quiet.to())))
                        .orElse(null),
                changedAt);
    }

    private static BusinessFile.Agent agent(Business business) {
        var agent = business.agent();
        var pronunciations = Optional.ofNullable(agent.pronunciations()).orElse(List.of()).stream()
                .map(one -> new BusinessFile.Pronunciation(one.written(), one.spoken()))
                .toList();
        return new BusinessFile.Agent(
                agent.name(), agent.gender().name(), agent.voice(), pronunciations, agent.model());
    }

    private static BusinessForm.Service service(Service service) {
        return new BusinessForm.Service(
                service.serviceId().toString(),
                service.name(),
                service.durationMinutes(),
                Optional.ofNullable(service.price())
                        .map(Money::agorot)
                        .map(BusinessForm.Price::new)
                        .orElse(null),
                service.bufferMinutes(),
                service.resources().stream().map(Object::toString).toList());
    }

    private static BusinessForm.Staff staff(StaffMember member) {
        return new BusinessForm.Staff(
                member.id().toString(),
                member.name(),
                member.services().stream().map(Object::toString).toList(),
                member.hours() == null ? null : week(member.hours()),
                breaks(member.breaks()),
                member.account() == null ? null : member.account().toString());
    }

    private static List<BusinessFile.Break> breaks(List<DailyBreak> breaks) {
        return breaks.stream()
                .map(one -> new BusinessFile.Break(time(one.from()), time(one.to())))
                .toList();
    }

    private static List<BusinessFile.Hours> week(List<Opening> openings) {
        return openings.stream()
                .map(one -> new BusinessFile.Hours(one.day().name(), time(one.opens()), time(one.closes())))
                .toList();
    }

    private static BusinessFile.SpecialDay specialDay(io.moked.crm.calendar.SpecialDay day) {
        return day.opens() == null || day.closes() == null
                ? new BusinessFile.SpecialDay(day.date().toString(), true, null, null, day.note())
                : new BusinessFile.SpecialDay(
                        day.date().toString(), false, time(day.opens()), time(day.closes()), day.note());
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }
}
