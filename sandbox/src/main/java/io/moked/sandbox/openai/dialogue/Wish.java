package io.moked.sandbox.openai.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the caller wants, as far as it has been said. */
final class Wish {

    /** What is to be done. */
    enum Kind {
        BOOK,
        MOVE,
        CANCEL
    }

    @Nullable
    Kind kind;

    @Nullable
    String service;

    List<String> candidates = List.of();

    @Nullable
    LocalDate date;

    @Nullable
    LocalTime time;

    @Nullable
    LocalDate formerDate;

    @Nullable
    String staff;
    /** Whether the last words named a day. */
    boolean daySaid;

    private String dateWords = "";
    private String timeWords = "";

    /** Takes from an utterance whatever it says about the wish; whether that was anything about when. */
    boolean hear(Utterance utterance, Setting setting) {
        hearService(utterance, setting);
        setting.staff().stream()
                .filter(name -> mentions(utterance, name))
                .findFirst()
                .ifPresent(name -> staff = name);
        var days = DayWords.in(utterance, setting.today());
        hearFormer(days);
        var day = days.stream().filter(found -> found != formerOf(days)).reduce((first, last) -> last);
        var hour = HourWords.in(utterance, days);
        daySaid = day.isPresent();
        day.ifPresent(found -> {
            date = found.date();
            dateWords = utterance.words(found.start(), found.end());
        });
        hour.ifPresent(found -> {
            time = found.time();
            timeWords = utterance.words(found.start(), found.end());
        });
        if (day.isPresent() && hour.isPresent()) {
            int start = Math.min(day.get().start(), hour.get().start());
            int end = Math.max(day.get().end(), hour.get().end());
            dateWords = utterance.words(start, end);
            timeWords = "";
        }
        return day.isPresent() || hour.isPresent();
    }

    /** The caller's own words about when. */
    String words() {
        return Stream.of(dateWords, timeWords).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The same a week later; whether there was a day to count from. */
    boolean delayAWeek(String words) {
        if (date == null) {
            return false;
        }
        date = date.plusWeeks(1);
        dateWords = words;
        return true;
    }

    void forgetWhen() {
        date = null;
        time = null;
        dateWords = "";
        timeWords = "";
    }

    void accept(Offer offer, String words) {
        date = offer.date();
        time = offer.time();
        if (offer.staff() != null) {
            staff = offer.staff();
        }
        dateWords = words;
        timeWords = "";
    }

    static boolean mentions(Utterance utterance, String name) {
        return Stream.of(name.split("\\s+"))
                .filter(word -> word.length() > 2)
                .anyMatch(word -> exactly(utterance, word));
    }

    private static boolean exactly(Utterance utterance, String word) {
        return utterance.has(Utterance.words(java.util.regex.Pattern.quote(word)));
    }

    private void hearFormer(List<DayWords.Found> days) {
        var former = kind == Kind.BOOK || kind == null ? null : formerOf(days);
        if (former != null) {
            formerDate = former.date();
        }
    }

    private DayWords.@Nullable Found formerOf(List<DayWords.Found> days) {
        if (days.isEmpty() || kind == Kind.BOOK || kind == null) {
            return null;
        }
        boolean first = days.getFirst().former() || days.size() > 1 || kind == Kind.CANCEL;
        return first ? days.getFirst() : null;
    }

    private void hearService(Utterance utterance, Setting setting) {
        var names = setting.services().stream().map(Setting.Offered::name).toList();
        var best = best(utterance, candidates.isEmpty() ? names : candidates);
        if (best.isEmpty() && !candidates.isEmpty()) {
            best = best(utterance, names);
        }
        if (best.size() == 1) {
            service = best.getFirst();
            candidates = List.of();
        } else if (best.size() > 1 && (service == null || !best.contains(service))) {
            candidates = best;
            service = null;
        }
    }

    private static List<String> best(Utterance utterance, List<String> names) {
        int most = names.stream().mapToInt(name -> score(utterance, name)).max().orElse(0);
        return most == 0
                ? List.of()
                : names.stream().filter(name -> score(utterance, name) == most).toList();
    }

    private static int score(Utterance utterance, String name) {
        return (int) Stream.of(Utterance.of(name).plain().split("[^א-תa-zA-Z0-9'\"]+"))
                .filter(word -> word.length() > 2 && utterance.contains(word))
                .count();
    }

    Optional<String> onlyService(Setting setting) {
        return setting.services().size() == 1
                ? Optional.of(setting.services().getFirst().name())
                : Optional.ofNullable(service);
    }
}
