package io.moked.sandbox.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.CallResult.Who;
import io.moked.sandbox.caller.scenario.Step;
import io.moked.sandbox.twilio.line.Telephone.Act;
import io.moked.sandbox.twilio.line.Telephone.Sound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a caller follows a script. */
class PlayerTests {

    private static Sound sound(String words) {
        return new Sound(words, 0, Duration.ofMillis(40), Duration.ofSeconds(1));
    }

    @Test
    void saysOneThingAfterTheOtherAndHangsUp() {
        var player = new Player(List.of(new Step.Say("שלום"), new Step.Silence(), new Step.Dtmf("1")), turn -> {});

        assertThat(player.acts())
                .isInstanceOfSatisfying(
                        Act.Speaks.class,
                        speaks -> assertThat(SpokenAudio.hear(speaks.mulaw8k()).text())
                                .isEqualTo("שלום"));
        assertThat(player.acts()).isEqualTo(new Act.KeepsSilent());
        assertThat(player.acts()).isEqualTo(new Act.Presses("1"));
        assertThat(player.acts()).isEqualTo(new Act.HangsUp());
    }

    @Test
    void aMumbleIsNotUnderstoodWhole() {
        var player = new Player(List.of(new Step.Mumble("אני רוצה תור למחר")), turn -> {});

        assertThat(player.acts())
                .isInstanceOfSatisfying(
                        Act.Speaks.class,
                        speaks -> assertThat(SpokenAudio.hear(speaks.mulaw8k()).damaged())
                                .isPositive());
    }

    @Test
    void checksWhatWasHeardSinceTheLastWords() {
        var player = new Player(
                List.of(
                        new Step.Hears(List.of("שלום")),
                        new Step.Silence(),
                        new Step.Hears(List.of("שלום")),
                        new Step.HangUp()),
                turn -> {});
        player.hears(sound("שלום, במה אפשר לעזור?"));
        player.acts();
        player.hears(sound("לא שמעתי"));
        player.acts();

        assertThat(player.checks()).extracting(Check::ok).containsExactly(true, false);
        assertThat(player.turns().getFirst()).isEqualTo(new Turn(Who.AGENT, "שלום, במה אפשר לעזור?", 40));
    }

    @Test
    void aPersonAnswersAsTheScriptSays() {
        var player = new Player(List.of(new Step.Person(true)), turn -> {});

        assertThat(player.personAnswers("+972523001001")).isTrue();
        assertThat(player.personAnswers("+972523001001")).isFalse();
        assertThat(player.transferred()).isTrue();
    }

    @Test
    void whatWasNeverSaidIsAFailure() {
        var player = new Player(List.of(new Step.Say("שלום")), turn -> {});

        player.hangUp();

        assertThat(player.checks()).filteredOn(check -> !check.ok()).hasSize(1);
    }

    @Test
    void damagedWordsAreAFailure() {
        var player = new Player(List.of(new Step.Silence()), turn -> {});
        player.hears(new Sound("שלום", 2, Duration.ZERO, Duration.ofSeconds(1)));
        player.acts();

        player.hangUp();

        assertThat(player.checks())
                .filteredOn(check -> !check.ok())
                .extracting(Check::found)
                .containsExactly("2 damaged");
    }
}
