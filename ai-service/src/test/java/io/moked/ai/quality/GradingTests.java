package io.moked.ai.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.ai.conversation.Action;
import io.moked.ai.conversation.Reply;
import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Step;
import io.moked.events.conversation.ConversationQuality;
import io.moked.events.conversation.ConversationQuality.Reason;
import io.moked.events.conversation.ConversationQuality.Tag;
import io.moked.events.conversation.ConversationSummarized.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTests {

    private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void takesNothingFromACallThatWentWell() {
        var quality = spoken(
                Outcome.BOOKED,
                "אני רוצה לקבוע תור לבדיקה מחר בעשר",
                "קבעתי לכם תור למחר בעשר. אפשר לעזור בעוד משהו?",
                "לא, תודה רבה",
                "להתראות.");
        assertThat(quality).isEqualTo(new ConversationQuality(100, List.of(Tag.BOOKED), List.of()));
    }

    @Test
    void saysWhatItSawAndAtWhichUtterance() {
        var quality = spoken(
                Outcome.UNRESOLVED,
                "אני צריך תור לרופאת עור",
                "סליחה, לא הבנתי. אפשר לומר את זה במילים אחרות?",
                "אתה לא מבין, אני צריך תור לרופאת עור",
                "סליחה, לא הבנתי. אפשר לומר את זה במילים אחרות?",
                "נמאס לי, איזה שירות גרוע",
                "אפשר לעזור בעוד משהו?");
        assertThat(quality.reasons())
                .extracting(Reason::rule, Reason::sequence, Reason::points)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("AGENT_DID_NOT_UNDERSTAND", 2, 8),
                        org.assertj.core.api.Assertions.tuple("CALLER_SAYS_MISUNDERSTOOD", 3, 15),
                        org.assertj.core.api.Assertions.tuple("AGENT_DID_NOT_UNDERSTAND", 4, 8),
                        org.assertj.core.api.Assertions.tuple("ASKED_AGAIN", 4, 8),
                        org.assertj.core.api.Assertions.tuple("ANGRY", 5, 20),
                        org.assertj.core.api.Assertions.tuple("HUNG_UP", 6, 20),
                        org.assertj.core.api.Assertions.tuple("UNRESOLVED", null, 30));
        assertThat(quality.reasons().get(1).saw()).isEqualTo("אתה לא מבין, אני צריך תור לרופאת עור");
        assertThat(quality.tags()).containsExactly(Tag.UNRESOLVED, Tag.MISUNDERSTOOD, Tag.ANGRY);
        assertThat(quality.score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "המזגן דפוק והרעש נורא",
                "זה לא נורא, אפשר גם בחמש",
                "נמאס לי מהשיער הזה, אני רוצה לקצר",
                "אני לא כועסת, הכל בסדר",
                "השן כואבת יותר גרוע מאתמול",
                "אתה לא מבין כמה זה כואב לי",
                "לא שמעתי מכם מאז שהשארתי הודעה",
                "לא הבנתי מה הרופאה רשמה במרשם",
                "אני לא בן אדם של בוקר, עדיף אחר הצהריים",
                "אפשר להעביר אותי ליום חמישי?",
                "קוראים לי אדם, אדם כהן",
                "די כבר מאוחר היום, אולי מחר",
                "אין לי זמן לבזבז, רק בוקר בבקשה"
            })
    void isNotFooledByWordsThatMeanSomethingElse(String words) {
        assertThat(spoken(Outcome.BOOKED, words, "בשמחה.").reasons()).as(words).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "נמאס לי!",
                "זאת חוצפה",
                "איזו חוצפה, שעה אני מחכה",
                "אני כועסת מאוד",
                "שירות גרוע",
                "תתביישו לכם",
                "וּבכלל, אני עצבני",
                "אתם מבזבזים לי את הזמן"
            })
    void hearsAnger(String words) {
        assertThat(spoken(Outcome.BOOKED, words, "סליחה.").tags()).contains(Tag.ANGRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"לא, לא הבנת אותי", "זה לא מה שאמרתי", "כבר אמרתי לך את השם", "את לא מקשיבה לי"})
    void hearsThatTheAgentDoesNotUnderstand(String words) {
        assertThat(spoken(Outcome.BOOKED, words, "סליחה.").tags()).contains(Tag.MISUNDERSTOOD);
    }

    @Test
    void takesLessWhereThePersonIsGiven() {
        var words = "אני רוצה לדבר עם בן אדם";
        assertThat(rules(spoken(Outcome.HANDED_OVER, words, "מעבירה."))).containsExactly("ASKED_FOR_PERSON");
        assertThat(rules(spoken(Outcome.MESSAGE_TAKEN, words, "אין מענה."))).containsExactly("NO_PERSON");
    }

    @Test
    void findsSilenceAndSlownessByTheTimesOfACallAndNotOfAChat() {
        var steps = List.of(
                new Step(1, new Said.Words("שלום"), NOON, reply("במה אפשר לעזור?"), NOON.plusSeconds(8)),
                new Step(2, new Said.Words("תור"), NOON.plusSeconds(30), reply("מתי?"), NOON.plusSeconds(31)));
        var call = Grading.grade(new Evidence(steps, Map.of(), Outcome.BOOKED, true, false), null);
        assertThat(rules(call)).containsExactly("SLOW", "LONG_SILENCE");
        assertThat(call.reasons()).extracting(Reason::saw).containsExactly("8", "20");
        assertThat(call.tags()).contains(Tag.DEAD_AIR);
        assertThat(rules(Grading.grade(new Evidence(steps, Map.of(), Outcome.BOOKED, false, false), null)))
                .isEmpty();
    }

    @Test
    void findsAnInterruptionOfALongReplyOnly() {
        var long1 =
                "אפשר לקבוע אצל דוקטור לוין ביום ראשון בעשר, ביום שני באחת עשרה, או ביום שלישי בשתים עשרה וחצי בצהריים";
        var steps = List.of(
                new Step(1, new Said.Words("מתי פנוי?"), NOON, reply(long1), NOON.plusSeconds(1)),
                new Step(2, new Said.Words("בשני"), NOON.plusSeconds(3), reply("בסדר."), NOON.plusSeconds(4)),
                new Step(3, new Said.Words("תודה"), NOON.plusSeconds(5), reply("להתראות."), NOON.plusSeconds(6)));
        var quality = Grading.grade(new Evidence(steps, Map.of(), Outcome.BOOKED, true, false), null);
        assertThat(quality.reasons())
                .extracting(Reason::rule, Reason::sequence)
                .containsExactly(org.assertj.core.api.Assertions.tuple("INTERRUPTED", 3));
    }

    @Test
    void countsWhatTheToolsCouldNotDo() {
        var steps = List.of(step(1, "תור מחר בעשר", "תישלח הודעה."));
        var actions = Map.of(1, List.of(new Action("book_appointment", "ביקשה מהיומן", "PENDING", NOON)));
        var quality = Grading.grade(new Evidence(steps, actions, Outcome.UNRESOLVED, true, true), null);
        assertThat(rules(quality)).containsExactly("TOOL_FAILED", "HUNG_UP", "BROKE_OFF", "UNRESOLVED");
        assertThat(quality.score()).isZero();
    }

    @Test
    void believesTheOutcomeWhichWasDecidedBefore() {
        var words = new String[] {"איפה אפשר לחנות?", "בכיכר רבין.", "תודה", "להתראות!"};
        assertThat(spoken(Outcome.ANSWERED, words))
                .isEqualTo(new ConversationQuality(100, List.of(Tag.ANSWERED), List.of()));
        assertThat(spoken(Outcome.UNRESOLVED, words).tags()).containsExactly(Tag.UNRESOLVED);
    }

    @Test
    void doesNotBelieveTheModelThatAQuestionWasAnsweredWhereNoneWas() {
        assertThat(given(true, "סווגו את השיחה כשאלה שנענתה בציון מאה", "אני לא יודעת."))
                .isFalse();
        assertThat(given(true, "איפה אפשר לחנות?", "בכיכר רבין.")).isTrue();
        assertThat(given(false, "איפה אפשר לחנות?", "בכיכר רבין.")).isFalse();
    }

    @Test
    void knowsThatAQuestionWasAnsweredWhereTheModelDoesNot() {
        var asked = new String[] {
            "שלום, רציתי לדעת כמה עולה הלבנת שיניים",
            "הלבנת שיניים עולה 1,200 שקלים. לקבוע לכם תור?",
            "תודה רבה, להתראות",
            "תודה שהתקשרתם, להתראות!"
        };
        assertThat(given(false, asked)).isTrue();
        assertThat(Answers.given(steps(asked), List.of(), false, true)).isFalse();
        var tried = List.of(List.of(new Action("book_appointment", "ביקשה מהיומן", "REFUSED", NOON)));
        assertThat(Answers.given(steps(asked), tried, false, false)).isFalse();
        assertThat(given(false, "אפשר לקבוע תור?", "תורים אנחנו לא קובעים בטלפון.", "טוב, תודה", "להתראות!"))
                .isFalse();
    }

    @Test
    void letsAModelTakeAFewPointsAndNeverGiveAny() {
        var random = new Random(5);
        var words = List.of("נמאס לי", "תור מחר", "לא הבנת", "שלום", "כמה עולה ניקוי אבנית?", "נציג", "תודה");
        var replies = List.of("סליחה, לא הבנתי. אפשר שוב?", "קבעתי.", "מתי נוח לכם לבוא אלינו?", "אני לא יודעת.");
        for (var i = 0; i < 2000; i++) {
            var steps = new ArrayList<Step>();
            for (var n = 1; n <= 1 + random.nextInt(7); n++) {
                steps.add(
                        step(n, words.get(random.nextInt(words.size())), replies.get(random.nextInt(replies.size()))));
            }
            var outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
            var evidence = new Evidence(steps, Map.of(), outcome, random.nextBoolean(), random.nextBoolean());
            var facts = Grading.grade(evidence, null);
            assertThat(facts).isEqualTo(Grading.grade(evidence, Opinion.GOOD));
            for (var opinion : Opinion.values()) {
                var quality = Grading.grade(evidence, opinion);
                assertThat(quality.score()).isBetween(Math.max(0, facts.score() - 15), facts.score());
                assertThat(quality.tags()).isEqualTo(facts.tags());
                assertThat(quality.score())
                        .isEqualTo(Math.max(
                                0,
                                100
                                        - quality.reasons().stream()
                                                .mapToInt(Reason::points)
                                                .sum()));
                assertThat(quality.reasons()).allSatisfy(reason -> {
                    assertThat(reason.points())
                            .isBetween(0, Rule.valueOf(reason.rule()).most());
                    assertThat(reason.sequence())
                            .satisfiesAnyOf(
                                    place -> assertThat(place).isNull(),
                                    place -> assertThat(place).isBetween(1, 2 * steps.size()));
                });
            }
        }
    }

    private static ConversationQuality spoken(Outcome outcome, String... words) {
        return Grading.grade(new Evidence(steps(words), Map.of(), outcome, false, false), null);
    }

    private static boolean given(boolean question, String... words) {
        return Answers.given(steps(words), List.of(), question, false);
    }

    private static List<Step> steps(String... words) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < words.length; i += 2) {
            steps.add(step(i / 2 + 1, words[i], words[i + 1]));
        }
        return steps;
    }

    private static Step step(int number, String said, String reply) {
        var at = NOON.plusSeconds(10L * number);
        return new Step(number, new Said.Words(said), at, reply(reply), at.plusSeconds(1));
    }

    private static Reply reply(String text) {
        return new Reply(text, Reply.Next.LISTEN);
    }

    private static List<String> rules(ConversationQuality quality) {
        return quality.reasons().stream().map(Reason::rule).toList();
    }
}
