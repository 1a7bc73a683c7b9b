package io.moked.hebrew.number;

import io.moked.hebrew.number.Numeral.Form;
import io.moked.hebrew.number.NumeralWord.Kind;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cardinal: groups below a thousand, each with its scale, scales falling. What cannot be one number
 * ({@code שלוש ארבעים}) ends at the last word that fits.
 */
final class CardinalReader {

    private static final long MOST = HebrewNumbers.MOST;
    private static final long THOUSAND = 1000;

    private final Words words;
    private final BelowThousand belowThousand;
    private long scale = 1;

    CardinalReader(Words words) {
        this.words = words;
        this.belowThousand = new BelowThousand(words);
    }

    /** The cardinal that begins at the index; none when it goes on beyond the greatest number. */
    Optional<Numeral> read(int index) {
        var first = Part.first(words, index);
        var group = first == null ? null : group(first);
        if (first == null || group == null) {
            return Optional.empty();
        }
        var total = 0L;
        var last = group;
        while (group != null && total <= MOST) {
            last = group;
            total += group.value();
            group = following(group);
        }
        scale = last.needsAnd() ? 1 : last.limit();
        return total > MOST ? Optional.empty() : Optional.of(numeral(first, total, last));
    }

    private Numeral numeral(Part first, long total, Group last) {
        return new Numeral(
                BigDecimal.valueOf(total),
                first.start(),
                last.next(),
                form(first.start(), last.next()),
                last.gender(),
                last.construct(),
                first.prefix());
    }

    /** The scale of what was read last: 1000 in {@code אלף}, 1 in {@code אלף ואחת}. */
    long scale() {
        return scale;
    }

    private @Nullable Group following(Group before) {
        if (before.limit() == 1) {
            return null;
        }
        var part = Part.following(words, before.next());
        if (part == null || before.needsAnd() && !(part.and() && !part.is(Kind.DIGITS))) {
            return null;
        }
        if (part.is(Kind.ZERO) || part.is(Kind.DIGITS) && !part.isPlainDigits(words)) {
            return null;
        }
        var group = group(part);
        return group == null || group.value() >= before.limit() ? null : group;
    }

    private @Nullable Group group(Part part) {
        if (part.is(Kind.SCALE)) {
            return Group.scaled(part.word().value(), part.next(), part.word().value());
        }
        if (part.is(Kind.SCALE_PAIR)) {
            return Group.scaled(part.word().value(), part.next(), THOUSAND);
        }
        var small = belowThousand.from(part);
        if (small == null || small.value() > MOST) {
            return null;
        }
        var scaling = Part.following(words, small.next());
        var one = scaling == null || small.value() == 0 ? 0 : scale(scaling);
        if (scaling != null && one > 0) {
            return small.value() > MOST / one ? null : Group.scaled(small.value() * one, scaling.next(), one);
        }
        return part.is(Kind.DIGITS) && small.next() == part.next() ? open(small) : small;
    }

    /** What the part multiplies by; 0 when it does not. */
    private static long scale(Part part) {
        if (!part.prefix().isEmpty()) {
            return 0;
        }
        return switch (part.word().kind()) {
            case SCALE, SCALE_PLURAL -> part.word().value();
            case SCALE_PAIR -> THOUSAND;
            default -> 0;
        };
    }

    /** Round digits may go on in words: {@code 1000 ומאתיים}, {@code 20 ושלוש}. */
    private static Group open(Group digits) {
        var value = digits.value();
        var room = value == 0 ? 1 : value % THOUSAND == 0 ? THOUSAND : value % 100 == 0 ? 100 : 1;
        var tens = room == 1 && value > 10 && value % 10 == 0 ? 10 : room;
        return new Group(value, digits.next(), tens, true, null, false);
    }

    private Form form(int start, int end) {
        var digits = false;
        var inWords = false;
        for (var index = start; index < end; index++) {
            digits |= words.get(index).kind() == Word.Kind.DIGITS;
            inWords |= NumeralWord.LEXICON.find(words.get(index).text()).isPresent();
        }
        return digits ? inWords ? Form.MIXED : Form.DIGITS : Form.WORDS;
    }
}
