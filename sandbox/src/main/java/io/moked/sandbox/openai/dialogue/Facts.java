package io.moked.sandbox.openai.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from what the prompt says. */
final class Facts {

    /** Words that ask for the same. */
    private static final List<Pattern> SUBJECTS = List.of(
            Pattern.compile("כתובת|איפה|היכן|מיקום|נמצאים|רחוב|מגיעים|להגיע|ממוקמים"),
            Pattern.compile("שעות|פתוח|סגור|עד מתי|ממתי|פעילות|פותחים|סוגרים"),
            Pattern.compile("חני|לחנות|חונים"),
            Pattern.compile("לשלם|תשלום|אשראי|מזומן|משלמים|ביט|תשלומים"),
            Pattern.compile("נגיש|כיסא גלגלים|מעלית"),
            Pattern.compile("ביטוח|קופת|קופה"),
            Pattern.compile("מייל|דוא\"ל|אתר|אינטרנט"));

    private static final Pattern COMMON =
            Pattern.compile("יש|לכם|אתם|האם|מה|את|של|על|אני|רוצה|לדעת|אפשר|שלכם|זה|הזה|היום|מחר|תור");

    private Facts() {}

    /** The price of the service spoken of, or of a few. */
    static Optional<String> price(Wish wish, Setting setting) {
        var priced = setting.services().stream()
                .filter(service -> service.price() != null)
                .toList();
        var chosen = priced.stream()
                .filter(service ->
                        service.name().equals(wish.onlyService(setting).orElse("")))
                .toList();
        var candidates = priced.stream()
                .filter(service -> wish.candidates.contains(service.name()))
                .toList();
        return Stream.of(chosen, candidates, priced)
                .filter(services -> !services.isEmpty())
                .findFirst()
                .map(services -> services.stream()
                                .limit(3)
                                .map(service -> service.name() + " עולה " + service.price() + " שקלים")
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** How long the service spoken of takes. */
    static Optional<String> length(Wish wish, Setting setting) {
        return setting.services().stream()
                .filter(service -> service.minutes() != null)
                .filter(service ->
                        service.name().equals(wish.onlyService(setting).orElse("")))
                .map(service -> service.name() + " אורך בערך " + service.minutes() + " דקות.")
                .findFirst();
    }

    /** The fact that a question is about. */
    static Optional<String> about(Utterance utterance, Setting setting) {
        return setting.facts().stream()
                .filter(fact -> score(utterance, fact) > 0)
                .max(Comparator.comparingInt(fact -> score(utterance, fact)))
                .map(fact -> fact.text().endsWith(".") ? fact.text() : fact.text() + ".");
    }

    private static int score(Utterance utterance, Setting.Fact fact) {
        var all = Utterance.of(fact.about() + " " + fact.text());
        int subjects = (int) SUBJECTS.stream()
                .filter(subject -> utterance.has(subject) && all.has(subject))
                .count();
        int named = (int) SUBJECTS.stream()
                .filter(subject ->
                        utterance.has(subject) && Utterance.of(fact.about()).has(subject))
                .count();
        int words = (int) Utterance.of(fact.about()).tokens().stream()
                .filter(word -> word.length() > 2 && !COMMON.matcher(word).matches() && utterance.contains(word))
                .count();
        return 6 * named + 2 * subjects + 9 * words;
    }
}
