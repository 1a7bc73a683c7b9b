package io.moked.ai;

import static io.moked.ai.Vendors.says;
import static io.moked.ai.Vendors.script;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.Role;
import io.moked.events.BusinessId;
import io.moked.events.business.BusinessChanged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clinic pays OpenAI itself. */
@ExtendWith(OutputCaptureExtension.class)
class OwnKeyTests extends AiTests {

    private static final String KEY = "sk-of-the-clinic-nobody-may-read-1234";
    private static final String AT = "/connections/openai";

    @LocalServerPort
    int port;

    private BusinessChanged clinic;
    private Desk owner;

    @BeforeEach
    void openTheClinic() {
        clinic = known(Stories.clinic());
        owner = Desk.of(port, Role.OWNER, clinic.businessId());
    }

    @Test
    void isUsedForItsBusinessAloneAndShownToNobody(CapturedOutput output) {
        var connected = owner.put(AT, Map.of("apiKey", KEY));
        assertThat(connected.status()).isEqualTo(200);
        assertThat(connected.body().path("state").asString()).isEqualTo("CONNECTED");
        assertThat(connected.body().path("hint").asString()).isEqualTo("1234");
        assertThat(connected.body().toString() + owner.get(AT).body()).doesNotContain(KEY);
        assertThat(owner.post(AT + "/test", "").body().path("result").asString())
                .isEqualTo("WORKS");

        script(says("שלום."));
        ask(owner);
        assertThat(Vendors.keys()).containsExactly("Bearer " + KEY);
        Vendors.keys().clear();
        var neighbour = known(Stories.clinic());
        ask(Desk.of(port, Role.OWNER, neighbour.businessId()));
        assertThat(Vendors.keys()).containsExactly("Bearer test");

        Vendors.keys().clear();
        assertThat(owner.delete(AT).status()).isEqualTo(204);
        ask(owner);
        assertThat(Vendors.keys()).containsExactly("Bearer test");
        assertThat(owner.get(AT).body().path("state").asString()).isEqualTo("NONE");
        assertThat(output.getAll()).doesNotContain(KEY);
    }

    @Test
    void isUsedToHearAndToSummarise() {
        owner.put(AT, Map.of("apiKey", KEY));
        var caller = new TestCaller(PROBE, clinic, Stories.DANA);
        script(says("שלום."));
        caller.says("שלום, אפשר לקבוע תור?");
        caller.hears();
        assertThat(Vendors.keys()).isNotEmpty().containsOnly("Bearer " + KEY);
    }

    @Test
    void isStoredSealed() {
        owner.put(AT, Map.of("apiKey", KEY));
        assertThat(stored()).hasSize(1).noneMatch(key -> key.contains(KEY));
    }

    @Test
    void isNotSavedIfOpenAiRefusesItOrIsAway() {
        var refused = owner.put(AT, Map.of("apiKey", "sk-0123456789-wrong"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("credentials.refused");
        assertThat(owner.put(AT, Map.of("apiKey", "שלום\nX-Evil: 1 1 1 1 1")).code())
                .isEqualTo("credentials.refused");
        Vendors.modelsAway = true;
        var away = owner.put(AT, Map.of("apiKey", KEY));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.type()).endsWith("/unavailable");
        assertThat(stored()).isEmpty();
        assertThat(owner.post(AT + "/test", "").status()).isEqualTo(404);
    }

    @Test
    void isForWhoRunsTheBusinessOnly() {
        assertThat(Desk.of(port, Role.AGENT, clinic.businessId()).get(AT).status())
                .isEqualTo(403);
        assertThat(Desk.of(port, Role.OWNER, BusinessId.random(), clinic.businessId())
                        .put(AT, Map.of("apiKey", KEY))
                        .status())
                .isEqualTo(404);
        assertThat(Desk.anonymous(port, clinic.businessId()).get(AT).status()).isEqualTo(401);
        assertThat(stored()).isEmpty();
    }

    private static void ask(Desk desk) {
        var trial = desk.post("/trial", "").body().path("id").asString();
        assertThat(desk.post("/trial/" + trial + "/messages", Map.of("text", "מה שלומך?"))
                        .status())
                .isEqualTo(200);
    }

    private List<String> stored() {
        return Tenancy.as(
                clinic.businessId(),
                () -> transaction.execute(status -> jdbc.sql("select encode(api_key, 'escape') from openai_key")
                        .query(String.class)
                        .list()));
    }
}
