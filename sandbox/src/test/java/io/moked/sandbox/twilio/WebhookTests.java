package io.moked.sandbox.twilio;

import static io.moked.sandbox.twilio.FakeApplication.twiml;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Fault.Kind;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.twilio.FakeApplication.Person;
import io.moked.sandbox.twilio.line.CallLog.Alert;
import io.moked.sandbox.twilio.line.CallLog.Exchange;
import io.moked.sandbox.twilio.webhook.Signature;
import io.moked.sandbox.twilio.webhook.WebhookUrl;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the application is called: signed, in time, again, and in vain. */
class WebhookTests {

    private FakeApplication application = new FakeApplication();

    @AfterEach
    void close() {
        application.close();
    }

    private void configured(String voicePath, String fallbackPath) {
        application.close();
        application = new FakeApplication(voicePath, fallbackPath);
    }

    private void plan(Kind kind, int times) {
        application.faults.plan(null, new Fault(Vendor.TWILIO, "webhook", kind, Duration.ofMillis(50), times));
    }

    @Test
    void signsAsTheVendorsOwnLibraryExpects() {
        var url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        var parameters = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+12349013030",
                "Digits", "1234",
                "From", "+12349013030",
                "To", "+18005551212");

        var signature = Signature.of("12345", url, parameters);

        assertThat(signature).isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
        assertThat(new RequestValidator("12345").validate(url, parameters, signature))
                .isTrue();
    }

    @Test
    void everyRequestOfACallIsSignedForThePublicAddress() throws Exception {
        configured("/voice?tenant=%D7%90#ct=2000&rt=12000", "/fallback");
        application.answers("/voice", "<Redirect>next?turn=2#rc=3</Redirect>").answers("/next", "<Hangup/>");

        application.call(new Person());

        assertThat(isSigned(application.receivedAt("/voice").getFirst(), "/voice?tenant=%D7%90"))
                .isTrue();
        assertThat(isSigned(application.receivedAt("/next").getFirst(), "/next?turn=2"))
                .isTrue();
    }

    private static boolean isSigned(Request request, String path) {
        var parameters = new HashMap<String, String>();
        request.form().forEach((name, values) -> parameters.put(name, values.getFirst()));
        return new RequestValidator(FakeApplication.TOKEN)
                .validate(
                        FakeApplication.PUBLIC + path,
                        parameters,
                        request.header("X-Twilio-Signature").orElseThrow());
    }

    @Test
    void anErrorGoesToTheFallbackWithoutARetry() throws Exception {
        application.replies("/voice", request -> Reply.text(500, "no")).answers("/fallback", "<Say>סליחה</Say>");
        var person = new Person();

        var log = application.call(person);

        assertThat(application.receivedAt("/voice")).hasSize(1);
        assertThat(person.words()).containsExactly("סליחה");
        assertThat(log.alerts()).extracting(Alert::code).containsExactly(11200);
    }

    @Test
    void withoutAFallbackTheCallEnds() throws Exception {
        configured("/voice", null);
        application.replies("/voice", request -> Reply.text(500, "no"));

        var log = application.call(new Person());

        assertThat(log.status()).isEqualTo("failed");
        assertThat(log.alerts()).extracting(Alert::code).containsExactly(11200);
    }

    @Test
    void aRetryCarriesTheSameIdempotencyToken() throws Exception {
        configured("/voice#rc=2&rp=5xx", "/fallback");
        var count = new AtomicInteger();
        application.replies(
                "/voice", request -> count.incrementAndGet() < 3 ? Reply.text(503, "not yet") : twiml("<Hangup/>"));

        var log = application.call(new Person());

        assertThat(application.receivedAt("/voice"))
                .hasSize(3)
                .extracting(
                        request -> request.header("I-Twilio-Idempotency-Token").orElseThrow())
                .containsOnly(application
                        .receivedAt("/voice")
                        .getFirst()
                        .header("I-Twilio-Idempotency-Token")
                        .orElseThrow());
        assertThat(log.requests().getFirst().attempts()).isEqualTo(3);
        assertThat(log.alerts()).isEmpty();
    }

    @Test
    void aConnectionThatFailsIsTriedAgain() throws Exception {
        plan(Kind.DROP, 1);
        application.answers("/voice", "<Hangup/>");

        var log = application.call(new Person());

        assertThat(log.requests().getFirst().attempts()).isEqualTo(2);
        assertThat(application.receivedAt("/voice")).hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateGoesToTheFallback() throws Exception {
        configured("/voice#rt=200", "/fallback");
        var never = new CountDownLatch(1);
        application
                .replies("/voice", request -> {
                    never.await();
                    return twiml("<Hangup/>");
                })
                .answers("/fallback", "<Hangup/>");

        var log = application.call(new Person());
        never.countDown();

        assertThat(log.alerts()).extracting(Alert::code).containsExactly(11205);
        assertThat(application.receivedAt("/fallback")).hasSize(1);
    }

    @Test
    void aRedirectIsFollowedWithoutParameters() throws Exception {
        application
                .replies("/voice", request -> Reply.text(302, "").with(Map.of("Location", "/elsewhere")))
                .answers("/elsewhere", "<Hangup/>");

        application.call(new Person());

        var followed = application.receivedAt("/elsewhere").getFirst();
        assertThat(followed.method()).isEqualTo("GET");
        assertThat(followed.form()).isEmpty();
        assertThat(isSigned(followed, "/elsewhere")).isTrue();
    }

    @Test
    void aRepeatedWebhookIsDeliveredTwiceAndItsAnswersCompared() throws Exception {
        plan(Kind.REPEAT, 1);
        application.answers("/voice", "<Hangup/>");

        var log = application.call(new Person());

        assertThat(application.receivedAt("/voice")).hasSize(2);
        assertThat(log.requests()).first().extracting(Exchange::repeatedAlike).isEqualTo(true);
    }

    @Test
    void tellsWhenARepeatedWebhookIsAnsweredDifferently() throws Exception {
        plan(Kind.REPEAT, 1);
        application.answers("/voice", "<Hangup/>", "<Say>שוב</Say>");

        var log = application.call(new Person());

        assertThat(log.requests()).first().extracting(Exchange::repeatedAlike).isEqualTo(false);
    }

    @Test
    void takesConnectionOverridesFromTheFragment() {
        var url = WebhookUrl.parse("https://moked.example/voice?a=1#ct=2000&rt=12000&tt=14000&rc=0&rp=ct,5xx");

        assertThat(url.address()).isEqualTo("https://moked.example/voice?a=1");
        assertThat(url.connect()).hasMillis(2000);
        assertThat(url.read()).hasMillis(12_000);
        assertThat(url.total()).hasMillis(14_000);
        assertThat(url.retries()).isZero();
        assertThat(url.retryOn()).containsExactlyInAnyOrder("ct", "5xx");
    }
}
