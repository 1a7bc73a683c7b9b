package io.moked.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSignatureTests {

    /** The example of Twilio's documentation and of its libraries' tests. */
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static final Form FORM = Form.parse(
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234" + "&From=%2B14158675309&To=%2B18005551212");
    private static final Secret TOKEN = new Secret("12345");
    private static final List<Secret> TOKENS = List.of(TOKEN);

    @Test
    void acceptsTwiliosOwnExample() {
        assertThat(TwilioSignature.isValid("RSOYDt4T1cUTdK1PDd93/VVr8B8=", TOKENS, URL, FORM))
                .isTrue();
    }

    @Test
    void refusesAnythingThatWasChanged() {
        var signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
        assertThat(TwilioSignature.isValid(signature, List.of(new Secret("other")), URL, FORM))
                .isFalse();
        assertThat(TwilioSignature.isValid(signature, List.of(), URL, FORM)).isFalse();
        assertThat(TwilioSignature.isValid(signature, TOKENS, URL + "&x=1", FORM))
                .isFalse();
        assertThat(TwilioSignature.isValid(signature, TOKENS, URL, Form.empty()))
                .isFalse();
        assertThat(TwilioSignature.isValid("", TOKENS, URL, FORM)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://m.example/a?b=c, https://m.example:443/a?b=c",
        "https://m.example:443/a, https://m.example/a",
        "https://m.example:8443/a, https://m.example/a",
        "http://m.example/a, http://m.example:80/a",
        "https://m.example?b=c:d, https://m.example:443?b=c:d"
    })
    void acceptsASignatureWithAndWithoutThePort(String called, String signed) {
        var signature = TwilioSignature.sign(TOKEN, signed);
        assertThat(TwilioSignature.isValid(signature, TOKENS, called, Form.empty()))
                .isTrue();
    }

    @Test
    void keepsEmptyAndRepeatedParameters() {
        var form = Form.parse("b=2&a=&b=1&b=2&c");
        var distinct = TwilioSignature.sign(TOKEN, "https://m.example/" + "a" + "b1b2" + "c");
        var asSent = TwilioSignature.sign(TOKEN, "https://m.example/" + "a" + "b2b1b2" + "c");
        assertThat(TwilioSignature.isValid(distinct, TOKENS, "https://m.example/", form))
                .isTrue();
        assertThat(TwilioSignature.isValid(asSent, TOKENS, "https://m.example/", form))
                .isTrue();
    }

    @Test
    void doesNotTrimOrReencode() {
        var url = "https://m.example/a?x=%D7%A9%20+%2f";
        var signature = TwilioSignature.sign(TOKEN, url + "Body" + " שלום ");
        assertThat(TwilioSignature.isValid(signature, TOKENS, url, Form.parse("Body=+%D7%A9%D7%9C%D7%95%D7%9D+")))
                .isTrue();
    }

    @Test
    void bindsABodyThatIsNoFormByItsHash() {
        var body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        var hash = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
        var url = "https://m.example/a?bodySHA256=" + hash;
        var signature = TwilioSignature.sign(TOKEN, url);
        assertThat(TwilioSignature.isValidBody(signature, TOKENS, url, hash, body))
                .isTrue();
        assertThat(TwilioSignature.isValidBody(signature, TOKENS, url, hash, "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
