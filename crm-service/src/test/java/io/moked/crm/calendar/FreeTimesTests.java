package io.moked.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.business.BusinessChanged.Opening;
import io.moked.events.business.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is free, against a look at every single minute of random days. */
class FreeTimesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int QUARTERS_OF_A_DAY = 96;
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final long SEED = Long.getLong("moked.seed", System.nanoTime());

    private record Case(
            LocalDate date, Timetable timetable, Span span, List<Diary> diaries, Resources resources, long seed) {}

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25", "2027-03-26", "2027-10-31", "2028-03-24"})
    void areThoseOfEveryMinuteWhenTheClockIsChanged(LocalDate date) {
        var change = IsraelTime.ZONE
                .getRules()
                .nextTransition(IsraelTime.day(date).start())
                .getInstant();
        var near = new Period(change.minus(TWO_HOURS), change.plus(TWO_HOURS));
        var someAreNear = IntStream.range(0, 100)
                .mapToObj(number -> check(any(SEED + number, date)))
                .filter(offered -> offered.stream()
                        .anyMatch(slot -> near.overlaps(Period.from(slot.startsAt(), Duration.ofMinutes(1)))))
                .count();
        assertThat(someAreNear).isGreaterThan(5);
    }

    @Test
    void areThoseOfEveryMinuteOnAnyDay() {
        var someAreFree = IntStream.range(0, 250)
                .mapToObj(number -> check(any(SEED + number, null)))
                .filter(offered -> !offered.isEmpty())
                .count();
        assertThat(someAreFree).isGreaterThan(40);
    }

    /** What was found, and rightly. */
    private static List<Slot> check(Case one) {
        var offered = one.timetable().free(one.date(), one.span(), one.diaries(), one.resources());
        var expected = new HashSet<String>();
        for (var diary : one.diaries()) {
            var day = IsraelTime.day(one.date());
            for (var start = Slot.firstFrom(day.start()); start.isBefore(day.end()); start = Slot.after(start)) {
                if (isFree(one, diary, start)) {
                    expected.add(start + " " + diary.id());
                }
            }
        }
        assertThat(offered.stream().map(slot -> slot.startsAt() + " " + slot.staffId()))
                .as("seed %s of %s", one.seed(), one.date())
                .containsExactlyInAnyOrderElementsOf(expected);
        return offered;
    }

    private static boolean isFree(Case one, Diary diary, Instant start) {
        var minutes = minutes(start, one.span().length());
        var taken = minutes(start, one.span().length().plus(one.span().buffer()));
        var place = one.timetable().place();
        var rests = place.specialDays().stream().anyMatch(day -> day.date().equals(one.date()) && !day.isClosed())
                ? List.<Rest>of()
                : DaysOfRest.on(one.date()).stream()
                        .filter(rest -> place.keeps().contains(rest.kind()))
                        .toList();
        return start.isAfter(one.timetable().now())
                && openings(one).anyMatch(open -> minutes.stream().allMatch(within(one.date(), open)))
                && own(one, diary).anyMatch(open -> minutes.stream().allMatch(within(one.date(), open)))
                && diary.breaks().stream()
                        .noneMatch(pause -> minutes.stream()
                                .anyMatch(within(
                                        one.date(), new Opening(one.date().getDayOfWeek(), pause.from(), pause.to()))))
                && rests.stream().noneMatch(rest -> minutes.stream().anyMatch(in(rest.period())))
                && diary.taken().stream().noneMatch(busy -> taken.stream().anyMatch(in(busy)))
                && (!one.resources().needed()
                        || one.resources().choice().stream()
                                .anyMatch(resource -> resource.taken().stream()
                                        .noneMatch(busy -> taken.stream().anyMatch(in(busy)))));
    }

    private static Stream<Opening> openings(Case one) {
        var special = one.timetable().place().specialDays().stream()
                .filter(day -> day.date().equals(one.date()))
                .toList();
        var day = one.date().getDayOfWeek();
        return special.isEmpty()
                ? one.timetable().place().week().stream().filter(open -> open.day() == day)
                : special.stream()
                        .filter(closed -> !closed.isClosed())
                        .map(open -> new Opening(day, open.opens(), open.closes()));
    }

    private static Stream<Opening> own(Case one, Diary diary) {
        return diary.hours() == null
                ? openings(one)
                : diary.hours().stream().filter(open -> open.day() == one.date().getDayOfWeek());
    }

    private static List<Instant> minutes(Instant start, Duration length) {
        return IntStream.range(0, (int) length.toMinutes())
                .mapToObj(minute -> start.plusSeconds(60L * minute))
                .toList();
    }

    private static Predicate<Instant> in(Period period) {
        return minute -> minute.plusSeconds(60).isAfter(period.start()) && minute.isBefore(period.end());
    }

    private static Predicate<Instant> within(LocalDate date, Opening open) {
        return in(new Period(shownFirst(date, open.opens()), shownFirst(date, open.closes())));
    }

    /** Walks through the day until the clock on the wall shows a time or has jumped over it. */
    private static Instant shownFirst(LocalDate date, LocalTime time) {
        var minute = date.atStartOfDay(IsraelTime.ZONE).toInstant();
        while (minute.atZone(IsraelTime.ZONE).toLocalTime().isBefore(time)) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    private static Case any(long seed, @Nullable LocalDate wanted) {
        var random = new Random(seed);
        var date = wanted == null ? FIRST.plusDays(random.nextInt(700)) : wanted;
        var week = Arrays.stream(DayOfWeek.values())
                .flatMap(day -> openings(random, day).stream())
                .toList();
        var special = random.nextInt(4) > 0
                ? List.<SpecialDay>of()
                : random.nextBoolean()
                        ? List.of(new SpecialDay(date, null, null, "סגור"))
                        : openings(random, date.getDayOfWeek()).stream()
                                .map(open -> new SpecialDay(date, open.opens(), open.closes(), null))
                                .toList();
        var keeps = random.nextBoolean() ? Set.of(Rest.Kind.SHABBAT, Rest.Kind.HOLIDAY) : Set.<Rest.Kind>of();
        var day = IsraelTime.day(date);
        var now = random.nextBoolean()
                ? day.start().minusSeconds(86400)
                : day.start().plusSeconds(random.nextInt(86400));
        var span =
                new Span(Duration.ofMinutes(5L + 5 * random.nextInt(30)), Duration.ofMinutes(5L * random.nextInt(10)));
        var diaries = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(number -> diary(random, day))
                .toList();
        var timetable = new Timetable(new Workplace(week, special, keeps, 24), now);
        return new Case(date, timetable, span, diaries, resources(random, day), seed);
    }

    private static Diary diary(Random random, Period day) {
        var hours = random.nextInt(3) > 0
                ? null
                : Arrays.stream(DayOfWeek.values())
                        .flatMap(one -> openings(random, one).stream())
                        .toList();
        var breaks = random.nextBoolean()
                ? List.<DailyBreak>of()
                : openings(random, DayOfWeek.MONDAY).stream()
                        .limit(1)
                        .map(open -> new DailyBreak(
                                open.opens(), LocalTime.of(open.opens().getHour(), 59)))
                        .filter(pause -> pause.from().isBefore(pause.to()))
                        .toList();
        return new Diary(StaffId.random(), "מיכל", hours, breaks, taken(random, day, 6));
    }

    /** None, or one of up to three that are so busy that often all of them are. */
    private static Resources resources(Random random, Period day) {
        var choice = IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> new Resources.One(ResourceId.random(), taken(random, day, 25)))
                .toList();
        return new Resources(choice, !choice.isEmpty());
    }

    private static List<Period> taken(Random random, Period day, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(number -> Period.from(
                        day.start().plusSeconds(60L * random.nextInt(1440)),
                        Duration.ofMinutes(1 + random.nextInt(90))))
                .toList();
    }

    /** One or two, with time between them, of which the nights are not spared. */
    private static List<Opening> openings(Random random, DayOfWeek day) {
        var edges = random.ints(0, QUARTERS_OF_A_DAY)
                .distinct()
                .limit(4)
                .sorted()
                .mapToObj(quarter -> LocalTime.MIN.plusMinutes(15L * quarter))
                .toList();
        var first = new Opening(day, edges.get(0), edges.get(random.nextBoolean() ? 1 : 3));
        return first.closes().equals(edges.get(3))
                ? List.of(first)
                : List.of(first, new Opening(day, edges.get(2), edges.get(3)));
    }
}
