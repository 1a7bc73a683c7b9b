package io.moked.hebrew.text;

import io.moked.hebrew.number.Numeral;
import io.moked.hebrew.number.Numerals;
import java.util.Set;

/** The digits with which an utterance ends, said or written, and whether more of them must come. */
final class PendingNumber {

    /** What a number at the end says. */
    enum State {
        /** There is none that has a length. */
        NONE,
        /** Digits are missing. */
        OPEN,
        /** All digits are there. */
        WHOLE
    }

    private static final int FARTHEST_NAME = 6;
    private static final int IDENTITY = 9;
    private static final int SHORTEST_CARD = 14;
    private static final int LOCAL = 7;
    private static final int MOST_DIGITS = 40;
    private static final Set<String> PASSED = Set.of("אה", "אמ", "אממ", "אההה", "רגע", "זה", "מקף", "קו");
    private static final Set<String> AWAITING = Set.of("כפול", "פלוס", "ו", "פעמיים", "נקודה", "מינוס");
    private static final Set<String> IDENTITIES = Set.of("זהות", "הזהות", "ת״ז", "הת״ז", "תז", "ז");
    private static final Set<String> CARDS = Set.of("אשראי", "האשראי");
    private static final Set<String> PHONES = Set.of("טלפון", "הטלפון", "נייד", "הנייד", "פלאפון", "הפלאפון", "המספר");

    private final Words words;
    private final StringBuilder digits = new StringBuilder();
    private int start;
    private int groups;
    private int loose;
    private boolean isInternational;
    private boolean isAwaiting;
    private boolean isMeasured;
    private boolean isDoubled;

    private PendingNumber(Words words) {
        this.words = words;
    }

    static State in(Words words) {
        return new PendingNumber(words).state();
    }

    private State state() {
        var place = 0;
        while (place < words.size()) {
            place = step(place);
        }
        if (groups == 0) {
            return isInternational ? State.OPEN : State.NONE;
        }
        if (isMeasured) {
            return State.NONE;
        }
        return isAwaiting ? State.OPEN : byLength();
    }

    private int step(int place) {
        var word = words.get(place);
        if (word.kind() == Word.Kind.SIGN) {
            sign(place);
            return place + 1;
        }
        if (AWAITING.contains(word.text()) && (groups > 0 || word.is("פלוס") || word.is("כפול"))) {
            awaiting(word, place);
            return place + 1;
        }
        if (word.isDigits()) {
            add(word.text(), place);
            return place + 1;
        }
        var numeral = word.isHebrew() ? Numerals.cardinal(words, place).orElse(null) : null;
        if (numeral != null) {
            add(numeral, place);
            return Math.max(numeral.end(), place + 1);
        }
        if (groups == 0 || !PASSED.contains(word.text())) {
            reset();
        }
        return place + 1;
    }

    private void awaiting(Word word, int place) {
        if (groups == 0) {
            start = place;
        }
        isInternational |= word.is("פלוס") && groups == 0;
        isDoubled = word.is("כפול") || word.is("פעמיים");
        isAwaiting = groups > 0 || isDoubled;
    }

    private void sign(int place) {
        var sign = words.get(place);
        if (sign.isSign('+')) {
            reset();
            isInternational = true;
            start = place;
        } else if (sign.isSign('%') || sign.isSign('₪') || sign.isSign('$') || sign.isSign('*')) {
            reset();
            isMeasured = true;
        } else if (sign.isSign(':') || sign.isSign('/') || sign.isSign('.')) {
            var isInside = words.get(place - 1).isDigits()
                    && words.isGlued(place + 1)
                    && words.get(place + 1).isDigits();
            isMeasured |= isInside && groups > 0;
        }
    }

    private void add(Numeral numeral, int place) {
        var isHour = !numeral.prefix().isEmpty() && !numeral.prefix().equals("ו") && groups == 0;
        var value = numeral.isWhole() ? Long.toString(numeral.whole()) : "";
        add(value, place);
        isMeasured |= isHour;
        loose += isLoose(numeral) ? 1 : 0;
    }

    /** חמישים אחת without ו may be 51 or 50 and 1. */
    private boolean isLoose(Numeral numeral) {
        var second = words.get(numeral.end() - 1).text();
        return numeral.end() - numeral.start() == 2
                && numeral.isWhole()
                && numeral.whole() > 20
                && numeral.whole() < 100
                && !second.startsWith("ו");
    }

    private void add(String group, int place) {
        if (groups == 0) {
            start = place;
            var before = words.get(place - 1);
            var isHyphenated = before.isSign('-') && words.isGlued(place - 1);
            var particle = isHyphenated ? words.get(place - 2) : before;
            isMeasured |= words.isGlued(place) && particle.isHebrew() && Prefixes.isPrefix(particle.text());
        }
        if (digits.length() < MOST_DIGITS) {
            digits.append(group).append(isDoubled ? group : "");
        }
        groups++;
        isAwaiting = false;
        isDoubled = false;
    }

    private void reset() {
        digits.setLength(0);
        groups = 0;
        loose = 0;
        isInternational = false;
        isAwaiting = false;
        isMeasured = false;
        isDoubled = false;
    }

    private State byLength() {
        if (isNamed(IDENTITIES)) {
            return upTo(IDENTITY);
        }
        if (isNamed(CARDS)) {
            return isNamed(Set.of("ספרות", "הספרות", "אחרונות", "האחרונות")) ? State.WHOLE : upTo(SHORTEST_CARD);
        }
        if (isInternational || startsWith("972")) {
            var isMobile = startsWith("9725") || startsWith("9727");
            return upTo(startsWith("972") || digits.length() < 3 ? isMobile ? 12 : 11 : 10);
        }
        if (startsWith("0")) {
            return upTo(startsWith("05") || startsWith("07") ? 10 : 9);
        }
        if (groups > 1 && (startsWith("1800") || startsWith("1700") || startsWith("1599"))) {
            return upTo(10);
        }
        var areDigits = groups > 2 && digits.length() == groups;
        var isPhone = isNamed(PHONES);
        return (areDigits || isPhone) && digits.length() < LOCAL && !isNamed(Set.of("קוד", "הקוד", "סיסמה", "הזמנה"))
                ? State.OPEN
                : State.NONE;
    }

    private boolean startsWith(String prefix) {
        return digits.indexOf(prefix) == 0;
    }

    private State upTo(int length) {
        return digits.length() + loose < length ? State.OPEN : State.WHOLE;
    }

    private boolean isNamed(Set<String> names) {
        for (var place = start - 1; place >= start - FARTHEST_NAME; place--) {
            if (names.contains(words.get(place).text())) {
                return true;
            }
        }
        return false;
    }
}
