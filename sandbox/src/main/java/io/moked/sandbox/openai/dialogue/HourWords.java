package io.moked.sandbox.openai.dialogue;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the hour that is spoken of; without a part of the day, one to seven are in the afternoon. */
final class HourWords {

    /** An hour that was found. */
    record Found(LocalTime time, int start, int end) {}

    private static final List<Pattern> HOURS = List.of(
            Pattern.compile("(?!)"),
            Pattern.compile("אחת"),
            Pattern.compile("שתיי?ם"),
            Pattern.compile("שלוש"),
            Pattern.compile("ארבע"),
            Pattern.compile("חמש"),
            Pattern.compile("שש"),
            Pattern.compile("שבע"),
            Pattern.compile("שמונה"),
            Pattern.compile("תשע"),
            Pattern.compile("עשר"),
            Pattern.compile("אחת[ -]עשרה"),
            Pattern.compile("שתיי?ם[ -]עשרה"));
    private static final Map<String, Integer> MINUTES = Map.ofEntries(
            Map.entry("חצי", 30),
            Map.entry("רבע", 15),
            Map.entry("חמישה", 5),
            Map.entry("חמש", 5),
            Map.entry("עשרה", 10),
            Map.entry("עשר", 10),
            Map.entry("עשרים", 20),
            Map.entry("עשרים וחמש", 25),
            Map.entry("שלושים", 30),
            Map.entry("ארבעים", 40),
            Map.entry("ארבעים וחמש", 45),
            Map.entry("חמישים", 50));

    private static final String HOUR =
            "(אחת[ -]עשרה|שתיי?ם[ -]עשרה|אחת|שתיי?ם|שלוש|ארבע|חמש|שש|שבע|שמונה|תשע|עשר|\\d{1,2})";
    private static final String MINUTE =
            "(עשרים וחמש|ארבעים וחמש|חצי|רבע|חמישה|חמש|עשרה|עשרים|עשר|שלושים|ארבעים|חמישים)";
    private static final String PART = "(בבוקר|לפנות בוקר|לפני הצהריי?ם|בצהריי?ם|אחרי? הצהריי?ם|אחה\"צ|בערב|בלילה)";
    private static final String START = "(?<![א-ת\\d:./])";
    private static final String END = "(?![א-ת\\d:/]|\\.\\d)";

    private static final Pattern DIGITS = Pattern.compile(START + "[בל]?(?:שעה )?-?(\\d{1,2})[:.](\\d{2})" + END);
    private static final Pattern TO_THE_HOUR = Pattern.compile(START + "ב?-?(רבע|עשרים|עשרה|חמישה) ל-?" + HOUR + END);
    private static final Pattern MARKED =
            Pattern.compile(START + "(?:[בל]|ב?שעה |השעה )-?" + HOUR + "(?: ו" + MINUTE + ")?" + END);
    private static final Pattern WITH_MINUTES = Pattern.compile(START + HOUR + " (?:ו" + MINUTE + "|ו?שלושים)" + END);
    private static final Pattern WITH_PART = Pattern.compile(START + HOUR + "() " + PART + END);
    private static final Pattern BARE = Pattern.compile("^[^א-ת\\d]*" + HOUR + "()[^א-ת\\d]*$");
    private static final Pattern PART_OF_DAY = Pattern.compile(START + PART + "(?![א-ת])");

    private HourWords() {}

    /**
     * Finds the first.
     *
     * @param days places that speak of days and not of hours
     */
    static Optional<Found> in(Utterance utterance, List<DayWords.Found> days) {
        var masked = new StringBuilder(utterance.plain());
        for (var day : days) {
            masked.replace(day.start(), day.end(), " ".repeat(day.end() - day.start()));
        }
        var text = masked.toString();
        var part = part(text);
        return first(DIGITS, text, match -> Integer.parseInt(match.group(1)) * 60 + Integer.parseInt(match.group(2)))
                .or(() -> first(TO_THE_HOUR, text, match -> hour(match.group(2)) * 60 - minutes(match.group(1))))
                .or(() -> first(MARKED, text, HourWords::hourAndMinutes))
                .or(() -> first(
                        WITH_MINUTES,
                        text,
                        match -> match.group(2) == null ? hour(match.group(1)) * 60 + 30 : hourAndMinutes(match)))
                .or(() -> first(WITH_PART, text, HourWords::hourAndMinutes))
                .or(() -> first(BARE, text, HourWords::hourAndMinutes))
                .flatMap(found -> inPart(found, part));
    }

    private record Raw(int minutes, int start, int end) {}

    private static Optional<Raw> first(
            Pattern pattern, String text, java.util.function.ToIntFunction<MatchResult> minutes) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(match -> new Raw(minutes.applyAsInt(match), match.start(), match.end()));
    }

    private record Part(String words, int start, int end) {}

    private static Optional<Part> part(String text) {
        return PART_OF_DAY
                .matcher(text)
                .results()
                .findFirst()
                .map(match -> new Part(match.group(1), match.start(), match.end()));
    }

    private static Optional<Found> inPart(Raw found, Optional<Part> part) {
        int hour = found.minutes() / 60;
        int minute = found.minutes() % 60;
        if (hour > 23 || minute > 59 || minute < 0) {
            return Optional.empty();
        }
        var words = part.map(Part::words).orElse("");
        int start = part.map(there -> Math.min(there.start(), found.start())).orElse(found.start());
        int end = part.map(there -> Math.max(there.end(), found.end())).orElse(found.end());
        return Optional.of(new Found(LocalTime.of(inDay(hour, words), minute), start, end));
    }

    private static int inDay(int hour, String part) {
        if (hour > 12) {
            return hour;
        }
        if (part.isEmpty()) {
            return hour >= 1 && hour <= 7 ? hour + 12 : hour;
        }
        if (part.contains("בוקר") || part.startsWith("לפני")) {
            return hour % 12;
        }
        if (part.equals("בלילה")) {
            return hour >= 8 && hour < 12 ? hour + 12 : hour % 12;
        }
        return part.startsWith("בצהר") && hour >= 10 || hour == 12 ? hour : hour + 12;
    }

    private static int hourAndMinutes(MatchResult match) {
        int minutes = match.group(2) == null || match.group(2).isEmpty() ? 0 : minutes(match.group(2));
        return hour(match.group(1)) * 60 + minutes;
    }

    private static int minutes(String words) {
        return MINUTES.getOrDefault(words, 0);
    }

    private static int hour(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return Integer.parseInt(words);
        }
        for (int hour = HOURS.size() - 1; hour > 0; hour--) {
            if (HOURS.get(hour).matcher(words).matches()) {
                return hour;
            }
        }
        throw new IllegalArgumentException(words);
    }
}
