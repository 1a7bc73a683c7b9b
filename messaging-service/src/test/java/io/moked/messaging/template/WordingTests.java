package io.moked.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.hebrew.text.SmsSegments;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T13:00:00Z");

    private final Wording wording = new Wording();

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T13:00:00Z, 'יום שלישי, 24 בנובמבר', 15:00",
        "2026-07-24T13:00:00Z, 'יום שישי, 24 ביולי', 16:00",
        "2026-12-31T22:30:00Z, 'יום שישי, 1 בינואר', 00:30",
        "2026-03-27T00:30:00Z, 'יום שישי, 27 במרץ', 03:30",
        "2026-10-24T23:30:00Z, 'יום ראשון, 25 באוקטובר', 01:30",
    })
    void writesDateAndTimeInIsraelsTime(Instant start, String date, String time) {
        var variables = wording.of(booked("דנה", "תספורת", start), "סלון רותי").variables();
        assertThat(variables).containsExactly("דנה", "סלון רותי", "תספורת", date, time);
    }

    @Test
    void greetsSomebodyUnknownWithoutGuessingTheirGender() {
        assertThat(wording.of(booked(null, "תספורת", TUESDAY), "סלון רותי").text())
                .startsWith("שלום רב, נקבע לך תור");
        assertThat(wording.of(booked(" ", "תספורת", TUESDAY), "סלון רותי").text())
                .startsWith("שלום רב, נקבע לך תור");
    }

    @ParameterizedTest
    @ValueSource(strings = {"החבילה ממתינה evil.il/x", "https://evil.example", "WWW.evil", "Evil.com"})
    void sendsNoAddressThatSomebodyWroteAsAName(String name) {
        assertThat(wording.of(booked(name, "תספורת", TUESDAY), "סלון רותי").text())
                .startsWith("שלום רב, נקבע לך תור")
                .doesNotContainIgnoringCase("evil");
    }

    @Test
    void greetsByNamesWithDots() {
        assertThat(wording.of(booked("ד\"ר ש. לוי", "תספורת", TUESDAY), "סלון רותי")
                        .text())
                .contains("ד\"ר ש. לוי");
    }

    @Test
    void isolatesWhatRunsFromLeftToRightWithinHebrew() {
        var text = wording.of(booked("Dana Levi", "טיפול 10,000 ק״מ", TUESDAY), "Garage 24/7")
                .text();
        assertThat(text)
                .contains("שלום \u2066Dana Levi\u2069, ")
                .contains("ב\u2066Garage 24/7\u2069: טיפול 10,000 ק״מ, יום שלישי, 24 בנובמבר")
                .contains("בשעה 15:00.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "שורה\nשורה",
                "שורה\r\n\tשורה",
                "שורה         שורה",
                "\u202Eשורה \u2067שורה\u2069",
                "שורה\u0000 שורה"
            })
    void makesOneHarmlessLineOfWhatPeopleWrite(String text) {
        assertThat(wording.of(new Content.Notice(text), "סלון רותי").variables())
                .containsExactly("סלון רותי", "שורה שורה");
    }

    @Test
    void cutsWordsWithoutEnd() {
        var words = wording.of(new Content.Notice("א😀".repeat(1000)), "ב".repeat(500));
        assertThat(words.variables().get(0)).hasSize(60).endsWith("…");
        assertThat(words.variables().get(1)).hasSizeLessThanOrEqualTo(335).endsWith("…");
        assertThat(SmsSegments.of(words.text()).segments()).isLessThanOrEqualTo(7);
        assertThat(Character.isHighSurrogate(
                        words.variables().get(1).charAt(words.variables().get(1).length() - 2)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200F", "\n"})
    void leavesNoVariableBlank(String nothing) {
        assertThat(wording.of(new Content.Notice(nothing), nothing).variables()).noneMatch(String::isBlank);
        assertThat(wording.of(booked(nothing, nothing, TUESDAY), nothing).variables())
                .noneMatch(String::isBlank);
    }

    @Test
    void takesWhatPeopleWriteLiterally() {
        assertThat(wording.of(new Content.Notice("$1 {{1}} \\2"), "סלון רותי").text())
                .contains("$")
                .contains("{{1}}");
    }

    @ParameterizedTest
    @EnumSource
    void beginsAndEndsEveryTemplateWithWords(Template template) {
        var content = template == Template.NOTICE
                ? new Content.Notice("שלום")
                : new Content.Appointment(template, "דנה", "תספורת", TUESDAY);
        var words = wording.of(content, "סלון רותי");
        assertThat(words.text()).doesNotContain("{{");
        for (var variable : words.variables()) {
            assertThat(words.text())
                    .doesNotStartWith(variable)
                    .doesNotEndWith(variable)
                    .contains(variable);
        }
    }

    @Test
    void hidesItsWordsFromLogs() {
        assertThat(wording.of(booked("דנה", "תספורת", TUESDAY), "סלון רותי")).hasToString("Words[APPOINTMENT_BOOKED]");
    }

    private static Content booked(String customer, String service, Instant start) {
        return new Content.Appointment(Template.APPOINTMENT_BOOKED, customer, service, start);
    }
}
