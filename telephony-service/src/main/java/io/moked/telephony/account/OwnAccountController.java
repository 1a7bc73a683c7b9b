package io.moked.telephony.account;

import io.moked.chassis.secret.Secret;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gateway gives an account that it has tried, and takes it back. No door leads here from outside. */
@RestController
@RequestMapping("/internal/businesses/{business}/twilio-account")
@RolesAllowed("SERVICE")
class OwnAccountController {

    private final OwnAccounts accounts;

    OwnAccountController(OwnAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * An account to use.
     *
     * @param sender the number of the account that messages come from
     * @param version grows with each change at the gateway
     */
    record Given(
            @NotNull @Pattern(regexp = "AC[0-9a-f]{32}") String accountSid,
            @NotNull String authToken,

            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{6,14}")
            String sender,

            @Positive long version) {

        @Override
        public String toString() {
            return "Given[" + accountSid + "]";
        }
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveAccount(@PathVariable BusinessId business, @Valid @RequestBody Given given) {
        accounts.keep(business, given.version(), new OwnAccount(given.accountSid(), new Secret(given.authToken())));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAccount(@PathVariable BusinessId business) {
        accounts.forget(business);
    }
}
