package io.moked.hebrew.command;

import io.moked.hebrew.name.HebrewAddresses;
import io.moked.hebrew.name.HebrewNames;
import io.moked.hebrew.number.HebrewMoney;
import io.moked.hebrew.number.HebrewNumbers;
import io.moked.hebrew.number.IdentityNumber;
import io.moked.hebrew.number.IdentityNumbers;
import io.moked.hebrew.phone.HebrewPhones;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.speech.Pronunciations;
import io.moked.hebrew.text.HebrewClauses;
import io.moked.hebrew.text.HebrewEnding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What can be asked about a text; each names the fields of its object. */
enum Kind {
    WHEN((text, request) -> Times.in(text, request.now())),
    PHONE((text, request) -> Answer.of("e164", HebrewPhones.e164(text).orElse(null))),
    ID((text, request) -> id(IdentityNumbers.read(text))),
    MONEY((text, request) -> {
        var agorot = HebrewMoney.agorot(text);
        return Answer.of("agorot", agorot.isPresent() ? agorot.getAsLong() : null);
    }),
    NUMBER((text, request) -> Answer.of("value", HebrewNumbers.value(text).orElse(null))),
    SPELL((text, request) -> Answer.of("text", Spelt.number(text, request.gender()))),
    SPEAK((text, request) -> Answer.of("text", HebrewSpeech.aloud(text, request.voice(), Pronunciations.none()))),
    CLAUSES((text, request) -> Answer.of("clauses", clauses(text))),
    ENDING((text, request) -> Answer.of("state", HebrewEnding.of(text).label())),
    NAME((text, request) -> HebrewNames.read(text)
            .map(name -> Answer.of("given", name.given()).and("family", name.family()))
            .orElseGet(() -> Answer.of("given", null).and("family", null))),
    LETTERS((text, request) -> Answer.of("text", HebrewNames.spelled(text).orElse(null))),
    ADDRESS((text, request) -> Addresses.answer(HebrewAddresses.read(text).orElse(null)));

    private final BiFunction<String, Request, Answer> answering;

    Kind(BiFunction<String, Request, Answer> answering) {
        this.answering = answering;
    }

    Answer answer(String text, Request request) {
        return answering.apply(text, request);
    }

    static Optional<Kind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Kind::toString).collect(Collectors.joining(", "));
    }

    private static List<String> clauses(String text) {
        return HebrewClauses.of(text).stream()
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    private static Answer id(Optional<IdentityNumber> found) {
        return Answer.of("id", found.map(IdentityNumber::id).orElse(null))
                .and("valid", found.filter(IdentityNumber::valid).isPresent());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
