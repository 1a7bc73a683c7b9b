package io.moked.hebrew.time.length;

import io.moked.hebrew.time.calendar.DaySpecs;
import io.moked.hebrew.time.clock.Amount;
import io.moked.hebrew.time.clock.TimeUnit;
import io.moked.hebrew.time.mention.DayMention;
import io.moked.hebrew.time.mention.Mention;
import io.moked.hebrew.time.mention.Mention.Either;
import io.moked.hebrew.time.mention.Mention.Length;
import io.moked.hebrew.time.word.Found;
import io.moked.hebrew.time.word.Kind;
import io.moked.hebrew.time.word.NumberReader;
import io.moked.hebrew.time.word.Reader;
import io.moked.hebrew.time.word.SmallNumber;
import io.moked.hebrew.time.word.Surroundings;
import io.moked.hebrew.time.word.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads two lengths of which one is meant: {@code שבוע שבועיים}, {@code 3-4 ימים}, {@code בין שעה לשעתיים}. */
public final class LengthPairReader implements Reader<Mention> {

    private final Tokens tokens;
    private final AmountReader amounts;
    private final NumberReader numbers;
    private final DistanceReader distances;

    public LengthPairReader(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new AmountReader(tokens);
        this.numbers = new NumberReader(tokens);
        this.distances = new DistanceReader(tokens);
    }

    private record Pair(Amount one, Amount other) {}

    @Override
    public @Nullable Found<Mention> at(int index) {
        var led = distances.lead(index);
        var between = tokens.is(index, Kind.BETWEEN);
        if (tokens.is(index - 1, Kind.EVERY) || tokens.is(index - 1, Kind.NUMBERED)) {
            return null;
        }
        var start = led > index ? led : between ? index + 1 : index;
        var pair = pair(start, between);
        if (pair == null) {
            return null;
        }
        var lengths = pair.what();
        if (led > index && isOfDays(lengths)) {
            return null;
        }
        if (led == index) {
            return new Found<>(new Either(new Length(lengths.one), new Length(lengths.other)), pair.to(), true);
        }
        var back = tokens.is(index, Kind.BEFORE);
        var one = distances.from(lengths.one, back, true);
        return new Found<>(new Either(one, distances.from(lengths.other, back, true)), pair.to(), true);
    }

    /** {@code בעוד יומיים שלושה}, {@code לפני שבוע שבועיים}: one day or the other. */
    @Nullable
    public Found<DayMention> days(int index) {
        var start = distances.lead(index);
        var pair = start == index ? null : pair(start, false);
        if (pair == null || !isOfDays(pair.what())) {
            return null;
        }
        var back = tokens.is(index, Kind.BEFORE);
        var one = DistanceReader.day(pair.what().one, back);
        return new Found<>(
                new DayMention(
                        DaySpecs.either(one, DistanceReader.day(pair.what().other, back)), DayMention.Kind.SEVERAL),
                pair.to(),
                true);
    }

    private static boolean isOfDays(Pair pair) {
        return isOfDays(pair.one) && isOfDays(pair.other);
    }

    private static boolean isOfDays(Amount amount) {
        return !amount.isOfTheClock() || amount.isDaysAndAHalf();
    }

    private @Nullable Found<Pair> pair(int index, boolean between) {
        var counted = counted(index, between);
        if (counted != null) {
            return counted;
        }
        var one = amounts.at(index);
        if (one == null || tokens.is(index, Kind.HOUR_WORD)) {
            return null;
        }
        var number = between ? null : unitless(index, one);
        return number != null ? number : isClockWord(index) ? null : named(one, between);
    }

    /** {@code בשעה שבע, יום שני} is an hour. */
    private boolean isClockWord(int index) {
        var unit = tokens.get(index).value(Kind.ONE);
        var hour = tokens.is(index, Kind.HOUR_WORD) || unit != null && unit == TimeUnit.HOUR.ordinal();
        return hour && numbers.at(tokens.afterFillers(index + 1)) != null;
    }

    /** {@code יום יומיים}, {@code שעה או שעתיים}. */
    private @Nullable Found<Pair> named(Found<Amount> one, boolean between) {
        var next = tokens.afterFillers(one.to());
        var at = tokens.is(next, Kind.OR) ? next + 1 : next;
        var other = amounts.at(at);
        return other != null
                        && isJoined(at, between)
                        && !new Surroundings(tokens).isNameOfADay(other.to() - 1)
                        && one.what().isShorterThan(other.what())
                ? new Found<>(new Pair(one.what(), other.what()), other.to(), true)
                : null;
    }

    /** {@code יומיים שלושה}, {@code דקה שתיים}: the next number of the same unit, in its gender. */
    private @Nullable Found<Pair> unitless(int index, Found<Amount> one) {
        var two = tokens.get(index).value(Kind.TWO);
        var single = tokens.get(index).value(Kind.ONE);
        var ordinal = two != null ? two : single != null && single == TimeUnit.MINUTE.ordinal() ? single : null;
        var at = tokens.is(one.to(), Kind.OR) ? one.to() + 1 : one.to();
        if (ordinal == null || one.to() != index + 1 || !tokens.get(at).prefix().isEmpty()) {
            return null;
        }
        var unit = TimeUnit.values()[ordinal];
        var feminine = unit.isOfTheClock() || unit == TimeUnit.YEAR;
        var next = tokens.get(at).value(feminine ? Kind.UNIT_F : Kind.UNIT_M);
        var number = numbers.at(at);
        if (next == null || number == null || number.value() != next || next != (two == null ? 2 : 3)) {
            return null;
        }
        return !tokens.is(at + 1, Kind.COUNTED) && amounts.at(at) == null
                ? new Found<>(new Pair(one.what(), Amount.of(unit, next)), at + 1, true)
                : null;
    }

    /** {@code שלושה ארבעה ימים}, {@code 20-30 דקות}, {@code בין שלושה לארבעה ימים}. */
    private @Nullable Found<Pair> counted(int index, boolean between) {
        var number = numbers.at(index);
        if (number == null
                || tokens.get(index - 1).isSign(':')
                || tokens.get(index - 1).isSign('/')) {
            return null;
        }
        var joint = tokens.get(number.to());
        var behind = joint.isSign('-') || joint.is(Kind.OR) || joint.is(Kind.UNTIL);
        var at = behind ? number.to() + 1 : number.to();
        var more = isJoined(at, between && !behind) ? numbers.at(at) : null;
        if (more == null || more.value() > number.value() * (behind || between ? 4 : 2)) {
            return null;
        }
        return counted(number, more);
    }

    private boolean isJoined(int index, boolean between) {
        var particle = tokens.get(index).prefix();
        return between ? particle.equals("ל") || particle.equals("ו") : particle.isEmpty();
    }

    private @Nullable Found<Pair> counted(SmallNumber less, SmallNumber more) {
        var counted = tokens.get(more.to());
        var many = counted.prefix().isEmpty() ? counted.value(Kind.MANY) : null;
        if (many == null || less.value() == 0 || less.value() >= more.value()) {
            return null;
        }
        var unit = TimeUnit.values()[many];
        return new Found<>(new Pair(Amount.of(unit, less.value()), Amount.of(unit, more.value())), more.to() + 1, true);
    }
}
