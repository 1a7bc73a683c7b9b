package io.moked.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.BaseUrl;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioAccountsTests {

    private static final String SUB_ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    @Test
    void findTheTokenOfASubAccountWhoseNameHasLostItsCase() {
        var accounts = new TwilioAccounts(
                "ACmain",
                new Secret("main"),
                new Secret(""),
                Map.of(SUB_ACCOUNT.toLowerCase(java.util.Locale.ROOT), new Secret("sub")),
                BaseUrl.of("https://api.twilio.com"));

        assertThat(accounts.tokensOf(SUB_ACCOUNT)).containsExactly(new Secret("sub"));
        assertThat(accounts.tokensOf("ACmain")).containsExactly(new Secret("main"));
        assertThat(accounts.tokensOf("acmain")).isEmpty();
        assertThat(accounts.tokensOf("")).isEmpty();
    }
}
