package io.moked.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@TelephonyTest
class AuthorisationTests {

    private static final String PLACE = "?call=" + UUID.randomUUID() + "&turn=1&wait=1&takeover=" + UUID.randomUUID();

    @Autowired
    Carrier carrier;

    @Autowired
    World.Stories stories;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    static Stream<String> webhooks() {
        return Stream.of(
                        "incoming",
                        "turn",
                        "wait",
                        "recording",
                        "handoff",
                        "takeover",
                        "taken-over",
                        "status",
                        "fallback")
                .map(step -> "/webhooks/twilio/voice/" + step);
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void letsOnlyCheckedWebhooksOfTheAccountIn(String webhook) {
        var form = carrier.dial(World.freshNumber()).form();

        assertThat(carrier.post(webhook + PLACE, form, "").statusCode()).isEqualTo(401);
        for (var role : Role.values()) {
            if (role != Role.TWILIO_WEBHOOK) {
                var token = TestKeys.token("gateway-service", "telephony-service", role, "*");
                assertThat(carrier.post(webhook + PLACE, form, token).statusCode())
                        .as("%s as %s", webhook, role)
                        .isEqualTo(403);
            }
        }
        var otherAccount = Carrier.token("AC00000000000000000000000000000009");
        assertThat(carrier.post(webhook + PLACE, form, otherAccount).statusCode())
                .isEqualTo(400);
        var otherAudience = TestKeys.token("gateway-service", "crm-service", Role.TWILIO_WEBHOOK, "*");
        assertThat(carrier.post(webhook + PLACE, form, otherAudience).statusCode())
                .isEqualTo(401);
        assertThat(carrier.post(webhook + PLACE, form, Carrier.token(RecordingArchive.ACCOUNT))
                        .statusCode())
                .isIn(200, 204);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givesAudioToListenersAndRecordingsToServicesOnly(Role role) {
        var token = TestKeys.token("gateway-service", "telephony-service", role, "*");

        assertThat(carrier.get("/audio/t-abc", token).statusCode()).isEqualTo(role == Role.AUDIO_LISTENER ? 404 : 403);
        assertThat(carrier.get("/internal/recordings/" + UUID.randomUUID(), token)
                        .statusCode())
                .isEqualTo(role == Role.SERVICE ? 404 : 403);
    }

    @Test
    void letsNobodyInWithoutAToken() {
        assertThat(carrier.get("/audio/t-abc", "").statusCode()).isEqualTo(401);
        assertThat(carrier.get("/internal/businesses/" + UUID.randomUUID() + "/twilio-account", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(carrier.get("/internal/recordings/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void knowsEveryEndpointThereIs() {
        var paths = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.moked"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream());

        assertThat(paths)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                webhooks(),
                                Stream.of(
                                        "/audio/{token}",
                                        "/internal/recordings/{id}",
                                        "/internal/businesses/{business}/twilio-account",
                                        "/internal/businesses/{business}/twilio-account",
                                        "/api/v1/businesses/{business}/recordings/{id}",
                                        "/api/v1/businesses/{business}/live-calls/{call}/takeover"))
                        .toList());
    }
}
