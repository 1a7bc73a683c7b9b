package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.world.Vendors;
import io.moked.system.RunningWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A business brings along its own account at Twilio and its own key at OpenAI, and both are used. */
class OwnAccountTests {

    @Test
    void writesToItsCustomersByTheAccountOfTheBusiness() throws Exception {
        var tenants = Tenants.get();
        var account = RunningWorld.world().ownTwilio();
        var connections = "/api/v1/businesses/" + tenants.clinic.business() + "/connections/";
        var owner = tenants.clinic.owner();
        var own = Map.of(
                "accountSid", account.accountSid(), "authToken", account.authToken(), "sender", Vendors.OWN_NUMBER);
        var connected = owner.send("PUT", connections + "twilio", own);
        assertThat(connected.status()).as(connected.text()).isEqualTo(200);
        var key = owner.send("PUT", connections + "openai", Map.of("apiKey", "sk-of-the-clinic-itself"));
        assertThat(key.status()).as(key.text()).isEqualTo(200);
        try {
            assertThat(owner.send("POST", connections + "twilio/test", Map.of()).text())
                    .contains("WORKS");
            assertThat(owner.send("POST", connections + "openai/test", Map.of()).text())
                    .contains("WORKS");
            var elsewhere = tenants.garage
                    .owner()
                    .send(
                            "PUT",
                            connections.replace(tenants.clinic.business(), tenants.garage.business()) + "twilio",
                            own);
            assertThat(elsewhere.status()).isEqualTo(400);
            assertThat(elsewhere.text()).contains("credentials.refused");

            var call = RunningWorld.play("booking");
            assertThat(call.checks()).allMatch(Check::ok);
            assertThat(RunningWorld.world().vendors().twilio().messages().stream()
                            .filter(message -> message.to().equals(call.caller())))
                    .isNotEmpty()
                    .allSatisfy(message -> {
                        assertThat(message.account()).isEqualTo(account.accountSid());
                        assertThat(message.from()).isEqualTo(Vendors.OWN_NUMBER);
                    });
        } finally {
            assertThat(owner.send("DELETE", connections + "twilio", null).status())
                    .isEqualTo(204);
            assertThat(owner.send("DELETE", connections + "openai", null).status())
                    .isEqualTo(204);
        }
    }
}
