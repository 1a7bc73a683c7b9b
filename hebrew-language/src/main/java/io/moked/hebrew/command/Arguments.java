package io.moked.hebrew.command;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.speech.Voice;
import io.moked.hebrew.time.HebrewTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Reads the command line. Options may stand anywhere; behind {@code --} everything is text. */
final class Arguments {

    private final Deque<String> rest;
    private final StringJoiner text = new StringJoiner(" ");
    private @Nullable Kind kind;
    private @Nullable ZonedDateTime now;
    private Gender gender = Gender.FEMININE;
    private Voice voice = Voice.FEMALE;
    private boolean json;
    private boolean hasText;

    private Arguments(List<String> arguments) {
        rest = new ArrayDeque<>(arguments);
    }

    /** What the arguments ask for. */
    static Request parse(List<String> arguments) {
        return new Arguments(arguments).request();
    }

    private Request request() {
        var onlyText = false;
        while (!rest.isEmpty()) {
            var argument = rest.remove();
            if (onlyText || !argument.startsWith("--")) {
                word(argument);
            } else if (argument.equals("--")) {
                onlyText = true;
            } else {
                option(argument);
            }
        }
        if (kind == null) {
            throw new Mistake("Which kind? One of " + Kind.names() + ".");
        }
        var moment = now == null ? Instant.now().atZone(HebrewTime.ISRAEL) : now;
        return new Request(kind, hasText ? text.toString() : null, moment, gender, voice, json);
    }

    private void word(String word) {
        if (kind == null) {
            kind = Kind.named(word)
                    .orElseThrow(() -> new Mistake("There is no kind \"" + word + "\", only " + Kind.names() + "."));
        } else {
            hasText = true;
            text.add(word);
        }
    }

    private void option(String option) {
        var equals = option.indexOf('=');
        var name = equals < 0 ? option : option.substring(0, equals);
        switch (name) {
            case "--json" -> json = true;
            case "--now" -> now = moment(value(name, option, equals));
            case "--gender" ->
                gender = isMasculine(name, value(name, option, equals)) ? Gender.MASCULINE : Gender.FEMININE;
            case "--voice" -> voice = isMasculine(name, value(name, option, equals)) ? Voice.MALE : Voice.FEMALE;
            default -> throw new Mistake("There is no option " + name + "; text that begins with -- goes behind a --.");
        }
    }

    private String value(String name, String option, int equals) {
        if (equals >= 0) {
            return option.substring(equals + 1);
        }
        if (rest.isEmpty()) {
            throw new Mistake(name + " needs a value.");
        }
        return rest.remove();
    }

    private static boolean isMasculine(String option, String value) {
        return switch (value) {
            case "m" -> true;
            case "f" -> false;
            default -> throw new Mistake(option + " is m or f, not \"" + value + "\".");
        };
    }

    /** Without an offset it is Israel's time. */
    private static ZonedDateTime moment(String written) {
        try {
            var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    written.strip(), ZonedDateTime::from, LocalDateTime::from);
            return moment instanceof LocalDateTime local
                    ? local.atZone(HebrewTime.ISRAEL)
                    : ZonedDateTime.from(moment).withZoneSameInstant(HebrewTime.ISRAEL);
        } catch (DateTimeException e) {
            throw new Mistake("--now is an instant like 2026-11-25T10:00:00+02:00, not \"" + written + "\".");
        }
    }
}
