package io.moked.crm.waiting;

import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessObserver;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Resources;
import io.moked.crm.calendar.Slot;
import io.moked.crm.calendar.Span;
import io.moked.crm.calendar.Timetable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a change of the business opens is offered to who waits: other hours, a special day, somebody new, a break less. */
@Component
class OpenedHours implements BusinessObserver {

    /** Of a change for good, so much is offered; later times are found by whoever asks. */
    private static final int DAYS = 14;

    private static final Span SHORTEST = new Span(Duration.ofMinutes(15), Duration.ZERO);

    private final Answers answers;
    private final Clock clock;

    OpenedHours(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void changed(Business before, Business after) {
        if (before.workplace().equals(after.workplace()) && before.staff().equals(after.staff())) {
            return;
        }
        var now = clock.instant();
        for (var member : after.staff()) {
            var opened = starts(after, member, now);
            opened.removeAll(before.staff().stream()
                    .filter(one -> one.id().equals(member.id()))
                    .map(one -> starts(before, one, now))
                    .findFirst()
                    .orElseGet(Set::of));
            opened.stream()
                    .collect(Collectors.groupingBy(IsraelTime::dateOf))
                    .forEach((date, starts) -> answers.passOn(FreedSlot.of(after.id(), member.id(), around(starts))));
        }
    }

    private static Set<Instant> starts(Business business, StaffMember member, Instant now) {
        var timetable = new Timetable(business.workplace(), now);
        var diary = List.of(member.diary(List.of()));
        return Stream.iterate(IsraelTime.dateOf(now), (LocalDate date) -> date.plusDays(1))
                .limit(DAYS)
                .flatMap(date -> timetable.free(date, SHORTEST, diary, Resources.NONE).stream())
                .map(Slot::startsAt)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Period around(List<Instant> starts) {
        var sorted = starts.stream().sorted().toList();
        return new Period(sorted.getFirst(), SHORTEST.from(sorted.getLast()).end());
    }
}
