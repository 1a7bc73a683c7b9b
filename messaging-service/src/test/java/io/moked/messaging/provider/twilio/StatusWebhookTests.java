package io.moked.messaging.provider.twilio;

import static io.moked.chassis.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.message.MessageId;
import io.moked.events.message.MessageStatus;
import io.moked.messaging.FakeTwilio;
import io.moked.messaging.MessagingTest;
import io.moked.messaging.Stories;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;

class StatusWebhookTests extends MessagingTest {

    @Autowired
    MeterRegistry meters;

    @RepeatedTest(4)
    void endsInTheSameStateWhenReportsArriveAtOnceInAnyOrderAndTwice(RepetitionInfo repetition) throws Exception {
        var sid = sent();
        var address = reportsGoTo();
        var reports =
                new java.util.ArrayList<>(List.of("queued", "sent", "sent", "delivered", "read", "failed", "read"));
        Collections.shuffle(reports, new Random(repetition.getCurrentRepetition()));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(reports.stream()
                    .map(status -> (Callable<HttpStatusCode>) () -> report(address, sid, status))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(HttpStatus.NO_CONTENT);
            }
        }
        assertThat(query("select stage from message where channel = 'WHATSAPP'", String.class))
                .containsExactly("READ");
        eventually(() -> {
            var told = OTHERS.seen(MessageStatus.class).stream()
                    .filter(event ->
                            event.businessId().equals(clinic) && event.channel() == MessageStatus.Channel.WHATSAPP)
                    .toList();
            assertThat(told).extracting(MessageStatus::version).isSorted().doesNotHaveDuplicates();
            assertThat(told.getLast().state()).isEqualTo(MessageStatus.State.READ);
        });
    }

    @Test
    void learnsTheIdentifierFromAReportThatOvertakesTheAnswer() {
        TWILIO.next(dana.e164(), form -> {
            var taken = TWILIO.take(form);
            assertThat(report(reportsGoTo(), taken.sid(), "sent")).isEqualTo(HttpStatus.NO_CONTENT);
            return FakeTwilio.created(taken);
        });
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("SENT");
        eventually(() -> assertThat(
                        query("select key from work where kind = 'HandOver' and done_at is not null", String.class))
                .hasSize(1));
        assertThat(query("select stage || ' ' || sid from message", String.class))
                .containsExactly("SENT " + TWILIO.taken(dana.e164()).getFirst().sid());
    }

    @Test
    void refusesAReportUnderAnotherIdentifierThanTheKnownOne() {
        sent();
        assertThat(report(reportsGoTo(), "SM" + "f".repeat(32), "delivered")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(query("select stage from message", String.class)).containsExactly("QUEUED");
    }

    @Test
    void countsReportsOnUnknownMessages() {
        var before = count("unknown-message");
        assertThat(report("?message=" + MessageId.random() + "&business=" + clinic, "SM" + "f".repeat(32), "sent"))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(count("unknown-message")).isCloseTo(before + 1, within(0.1));
    }

    @Test
    void findsNoMessageUnderAnotherBusiness() {
        var sid = sent();
        var address =
                reportsGoTo().replace(clinic.toString(), BusinessId.random().toString());
        assertThat(report(address, sid, "delivered")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(query("select stage from message", String.class)).containsExactly("QUEUED");
    }

    @Test
    void letsAStatusPassThatTwilioMayInventLater() {
        var sid = sent();
        assertThat(report(reportsGoTo(), sid, "teleported")).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(query("select stage from message", String.class)).containsExactly("QUEUED");
    }

    @ParameterizedTest
    @CsvSource({
        "?message=nonsense&business=%s, SM00000000000000000000000000000001, sent, ''",
        "?business=%s, SM00000000000000000000000000000001, sent, ''",
        "?message=%s, SM00000000000000000000000000000001, sent, ''",
        "?message=%s&business=%s, SM1, sent, ''",
        "?message=%s&business=%s, CA00000000000000000000000000000001, sent, ''",
        "?message=%s&business=%s, SM00000000000000000000000000000001, failed, x'; drop table message",
        "?message=%s&business=%s, SM00000000000000000000000000000001, failed, 12345678901234567890",
    })
    void refusesWhatIsNoReport(String address, String sid, String status, String code) {
        assertThat(report(address.replace("%s", clinic.toString()), sid, status, code))
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesAnEmptyForm() {
        var token = TestKeys.token("gateway-service", "messaging-service", Role.TWILIO_WEBHOOK, "*");
        assertThat(report("?message=" + clinic + "&business=" + clinic, new LinkedMultiValueMap<>(), token))
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isForNobodyWithoutAToken() {
        sent();
        assertThat(report(reportsGoTo(), form(), "")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(report(reportsGoTo(), form(), "nonsense")).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(report(
                        reportsGoTo(),
                        form(),
                        TestKeys.token("gateway-service", "crm-service", Role.TWILIO_WEBHOOK, "*")))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TWILIO_WEBHOOK")
    void isForNoOtherRole(Role role) {
        sent();
        assertThat(report(reportsGoTo(), form(), TestKeys.token("gateway-service", "messaging-service", role, "*")))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void seesNothingBeyondTheBusinessesOfTheToken() {
        sent();
        var others = BusinessId.random().toString();
        assertThat(report(
                        reportsGoTo(),
                        form(),
                        TestKeys.token("gateway-service", "messaging-service", Role.TWILIO_WEBHOOK, others)))
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(query("select stage from message", String.class)).containsExactly("QUEUED");
    }

    private String sent() {
        OTHERS.publish(Stories.message(clinic, dana, "נחזור אליך היום"));
        eventuallyStages("QUEUED");
        return TWILIO.taken(dana.e164()).getFirst().sid();
    }

    private LinkedMultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("MessageSid", TWILIO.taken(dana.e164()).getFirst().sid());
        form.add("MessageStatus", "read");
        return form;
    }

    private double count(String outcome) {
        return meters.counter("moked.messages.reports", "outcome", outcome).count();
    }
}
