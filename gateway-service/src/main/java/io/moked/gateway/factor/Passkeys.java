package io.moked.gateway.factor;

import io.moked.gateway.account.Account;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Passkeys of accounts, checked as WebAuthn demands. */
@Component
public class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private final JdbcPublicKeyCredentialUserEntityRepository users;
    private final JdbcUserCredentialRepository credentials;
    private final WebAuthnRelyingPartyOperations party;

    Passkeys(JdbcOperations jdbc, DeskSettings settings) {
        this.users = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.credentials = new JdbcUserCredentialRepository(jdbc);
        var desk = settings.desk();
        this.party = new Webauthn4JRelyingPartyOperations(
                users,
                credentials,
                PublicKeyCredentialRpEntity.builder()
                        .id(desk.uri().getHost())
                        .name("Moked")
                        .build(),
                Set.of(desk.toString()));
    }

    /**
     * A passkey as its owner sees it.
     *
     * @param id names it
     * @param label what its owner calls it
     */
    record View(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    List<View> of(Account account) {
        return records(account).stream()
                .map(passkey -> new View(
                        passkey.getCredentialId().toBase64UrlString(),
                        passkey.getLabel(),
                        passkey.getCreated(),
                        passkey.getLastUsed()))
                .toList();
    }

    boolean areThereAny(Account account) {
        return !records(account).isEmpty();
    }

    /** What an authenticator needs to make a passkey. */
    PublicKeyCredentialCreationOptions creation(Account account) {
        return party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(named(account)));
    }

    /** Adds what an authenticator made; returns whether it fits what was asked for. */
    boolean add(PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey made) {
        try {
            party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, made));
            return true;
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.atInfo().addKeyValue("reason", e.getClass().getSimpleName()).log("A passkey was refused");
            return false;
        }
    }

    /** Removes a passkey of an account; returns whether it was there. */
    boolean remove(Account account, String id) {
        var passkey = records(account).stream()
                .filter(known -> known.getCredentialId().toBase64UrlString().equals(id))
                .findFirst();
        passkey.ifPresent(known -> credentials.delete(known.getCredentialId()));
        return passkey.isPresent();
    }

    void removeAll(Account account) {
        records(account).forEach(passkey -> credentials.delete(passkey.getCredentialId()));
    }

    /** What an authenticator needs to show a passkey of this account. */
    public PublicKeyCredentialRequestOptions challenge(Account account) {
        return party.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(named(account)));
    }

    /** Whether what was shown answers the challenge with a passkey of this account. */
    public boolean isShown(
            Account account,
            PublicKeyCredentialRequestOptions challenge,
            PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        try {
            var user = party.authenticate(new RelyingPartyAuthenticationRequest(challenge, shown));
            return account.email().equals(user.getName());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            log.atInfo().addKeyValue("reason", e.getClass().getSimpleName()).log("A passkey was not believed");
            return false;
        }
    }

    private List<CredentialRecord> records(Account account) {
        var user = users.findByUsername(account.email());
        return user == null ? List.of() : credentials.findByUserId(user.getId());
    }

    private static Authentication named(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.email(), null, List.of());
    }
}
