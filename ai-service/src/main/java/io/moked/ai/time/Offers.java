package io.moked.ai.time;

import io.moked.hebrew.text.HebrewText;
import io.moked.hebrew.time.Agreement;
import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Utterance;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The times that the agent offered in one utterance. Where a day and an hour are named together, only such namings are
 * offers: {@code בשבת סגור, אפשר ביום שני בעשר} offers Monday.
 */
record Offers(List<Named> times) {

    /** All in the form of {@link HebrewText#comparable}: without final letters. */
    private static final Map<String, Integer> ORDINALS =
            Map.of("הראשונ", 0, "הראשונה", 0, "השני", 1, "השנייה", 1, "השניה", 1, "השלישי", 2, "השלישית", 2);

    private static final Set<String> LAST = Set.of("האחרונ", "האחרונה");
    private static final Set<String> EARLIEST = Set.of("המוקדמ", "המוקדמת");
    private static final Set<String> LATEST = Set.of("המאוחר", "המאוחרת");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\\n])");

    /** In a question of its own one of these asks about the offer; without any of them a yes answers something else. */
    private static final Set<String> OF_THE_OFFER = Set.of(
            "מתאימ", "מתאימה", "נוח", "נכונ", "בסדר", "טוב", "מסתדר", "הולכ", "מקובל", "דעתכמ", "לקבוע", "שנקבע",
            "קובעימ", "לרשומ", "לאשר", "מאשרימ", "לסגור", "סוגרימ", "לשריינ", "להזיז", "להעביר", "להקדימ", "לדחות",
            "לבטל", "לחזור", "שוב", "אומרימ", "תרצו", "אפשרי", "סבבה", "אוקיי");

    private static final Set<String> SOMETHING_ELSE = Set.of("תזכורת", "הודעה", "עוד");

    private static final int SHORTEST_NAME = 3;

    /** None, if the agent went on to ask for something else. */
    static Offers in(Utterance said, HebrewTime hebrew) {
        var times = Named.in(said, hebrew);
        if (asksForSomethingElse(said, hebrew)) {
            return new Offers(List.of());
        }
        var whole = times.stream().filter(Named::isWhole).toList();
        return new Offers(whole.isEmpty() ? times : whole);
    }

    private static boolean asksForSomethingElse(Utterance said, HebrewTime hebrew) {
        var question = SENTENCE.splitAsStream(said.text())
                .filter(sentence -> sentence.strip().endsWith("?"))
                .reduce((earlier, later) -> later)
                .orElse("");
        var words = words(question);
        return !words.isEmpty()
                && hebrew.find(question, said.at()).isEmpty()
                && (words.stream().noneMatch(OF_THE_OFFER::contains)
                        || words.stream().anyMatch(SOMETHING_ELSE::contains));
    }

    Offers of(Part part) {
        return with(part::isIn);
    }

    boolean include(LocalDateTime moment) {
        return times.stream().anyMatch(time -> time.in(moment).equals(moment));
    }

    boolean isOnly(Part part, LocalDateTime moment) {
        return times.size() == 1 && part.isThatOf(moment, times.getFirst());
    }

    /** Those that are left by the times in an answer, by its {@code השני} and by the names in it. */
    Offers leftBy(Utterance answer, LocalDateTime moment, HebrewTime hebrew) {
        var words = words(answer.text());
        return ordered(words)
                .named(words)
                .with(time -> hebrew.judge(answer.text(), time.in(moment), answer.at())
                                .overall()
                        != Agreement.DISAGREES);
    }

    private Offers ordered(List<String> words) {
        for (var word : words) {
            var place = place(word);
            if (place >= 0) {
                return new Offers(times.subList(Math.min(place, times.size()), Math.min(place + 1, times.size())));
            }
        }
        return this;
    }

    private int place(String word) {
        if (LAST.contains(word)) {
            return times.size() - 1;
        }
        var byTime = Comparator.<Integer, LocalDateTime>comparing(
                place -> times.get(place).in(LocalDateTime.MIN));
        var places = IntStream.range(0, times.size()).boxed();
        if (EARLIEST.contains(word)) {
            return places.min(byTime).orElse(-1);
        }
        return LATEST.contains(word) ? places.max(byTime).orElse(-1) : ORDINALS.getOrDefault(word, -1);
    }

    /** A name chooses only if it was not said of all of them. */
    private Offers named(List<String> words) {
        var telling = words.stream()
                .filter(word -> word.length() >= SHORTEST_NAME)
                .filter(word -> !times.stream().allMatch(time -> time.isWith(word)))
                .toList();
        var chosen = with(time -> telling.stream().anyMatch(time::isWith));
        return chosen.times.isEmpty() ? this : chosen;
    }

    private Offers with(Predicate<Named> condition) {
        return new Offers(times.stream().filter(condition).collect(Collectors.toUnmodifiableList()));
    }

    private static List<String> words(String text) {
        var words = HebrewText.comparable(text);
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
