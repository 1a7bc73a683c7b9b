package io.moked.telephony.provider.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.events.PhoneNumber;
import io.moked.telephony.Twiml;
import io.moked.telephony.voice.Step;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwiMarkupTests {

    private final TwiMarkup markup = new TwiMarkup(new DialSettings(Duration.ofSeconds(20), Duration.ofHours(4)));

    @Test
    void escapesWordsAndAddresses() {
        var address = URI.create("https://moked.example/a?b=1&c=2#d=3&e=4");

        var twiml = write(new Step.Say("</Say><Dial>+1900</Dial>"), new Step.Play(address), new Step.Redirect(address));

        assertThat(twiml.names()).containsExactly("Say", "Play", "Redirect");
        assertThat(twiml.first("Say").content()).isEqualTo("</Say><Dial>+1900</Dial>");
        assertThat(twiml.first("Play").content()).isEqualTo(address.toString());
        assertThat(twiml.first("Redirect").content()).isEqualTo(address.toString());
        assertThat(twiml.first("Redirect").attributes()).containsEntry("method", "POST");
    }

    @Test
    void leavesOutWhatXmlCannotHold() {
        var twiml = write(new Step.Say("שלום\u0000\u0007\uFFFE\uD800 🙂"));

        assertThat(twiml.first("Say").content()).isEqualTo("שלום 🙂");
    }

    @Test
    void saysNoMoreThanTwilioTakes() {
        var said = write(new Step.Say("🙂".repeat(3000))).first("Say").content();

        assertThat(said).isEqualTo("🙂".repeat(2048));
    }

    @Test
    void connectsToAPerson() {
        var twiml = write(new Step.Connect(
                new PhoneNumber("+972521112233"),
                new PhoneNumber("+97231234567"),
                URI.create("https://moked.example/h")));

        assertThat(twiml.first("Dial").attributes())
                .containsEntry("timeout", "20")
                .containsEntry("timeLimit", "14400")
                .containsEntry("callerId", "+97231234567")
                .containsEntry("action", "https://moked.example/h");
        assertThat(twiml.text()).contains("<Number>+972521112233</Number>");
    }

    private Twiml write(Step... steps) {
        return Twiml.parse(markup.write(List.of(steps)));
    }
}
