package io.moked.gateway.factor;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.gateway.account.Account;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of accounts. The secrets of authenticator apps are kept sealed, each bound to its account. */
@Repository
public class SecondFactors {

    private final JdbcClient jdbc;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final Seal seal;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, RecoveryCodes recovery, Passkeys passkeys, Seal seal, Clock clock) {
        this.passkeys = passkeys;
        this.seal = seal;
        this.jdbc = jdbc;
        this.recovery = recovery;
        this.clock = clock;
    }

    private record Held(byte[] secret, boolean confirmed) {}

    /** What an account can show besides its password; nothing, if that is all it needs. */
    public List<Factor> of(Account account) {
        var factors = new ArrayList<Factor>();
        if (hasTotp(account.id())) {
            factors.add(Factor.TOTP);
        }
        if (passkeys.areThereAny(account)) {
            factors.add(Factor.PASSKEY);
        }
        return factors;
    }

    /** Whether this is a code of the account's that was not used before; it is used now. */
    @Transactional
    public boolean use(UUID account, String code) {
        var plain = code.strip();
        return held(account)
                        .filter(Held::confirmed)
                        .filter(held -> isFresh(account, held, plain))
                        .isPresent()
                || recovery.use(account, plain);
    }

    /** A secret for an authenticator app, which counts once a code of it was shown. */
    @Transactional
    byte[] begin(Account account) {
        var secret = Totp.newSecret();
        var begun = jdbc.sql("""
                insert into totp as known (account_id, sealed_secret) values (:account, :sealed)
                on conflict (account_id) do update set sealed_secret = :sealed, last_step = 0 where not known.confirmed""")
                .param("account", account.id())
                .param("sealed", seal.close(secret, place(account.id())))
                .update();
        if (begun == 0) {
            throw Problem.conflict("totp", "totp.exists");
        }
        return secret;
    }

    /** From now on a code is asked for; returns the recovery codes. */
    @Transactional
    List<String> confirm(Account account, String code) {
        var held = held(account.id()).filter(found -> !found.confirmed()).orElseThrow(Problem::notFound);
        if (!isFresh(account.id(), held, code.strip())) {
            throw new Problem(HttpStatus.BAD_REQUEST, "wrong-credentials", "This is not the code of this moment.");
        }
        jdbc.sql("update totp set confirmed = true where account_id = ?")
                .param(account.id())
                .update();
        return recovery.renew(account.id());
    }

    /** So that nobody who loses a first passkey is locked out. */
    @Transactional
    List<String> recoveryCodesIfThereAreNone(Account account) {
        return recovery.areThereAny(account.id()) ? List.of() : recovery.renew(account.id());
    }

    /** New codes in place of all old ones. */
    @Transactional
    List<String> renewRecoveryCodes(Account account) {
        return recovery.renew(account.id());
    }

    /** Whatever an account could show besides its password is nothing any more. */
    @Transactional
    public void removeAll(Account account) {
        jdbc.sql("delete from totp where account_id = ?").param(account.id()).update();
        passkeys.removeAll(account);
        recovery.delete(account.id());
    }

    @Transactional
    boolean removeTotp(Account account) {
        var removed = jdbc.sql("delete from totp where account_id = ?")
                .param(account.id())
                .update();
        forgetCodesThatReplaceNothing(account);
        return removed == 1;
    }

    @Transactional
    boolean removePasskey(Account account, String id) {
        var removed = passkeys.remove(account, id);
        forgetCodesThatReplaceNothing(account);
        return removed;
    }

    private void forgetCodesThatReplaceNothing(Account account) {
        if (of(account).isEmpty()) {
            recovery.delete(account.id());
        }
    }

    private boolean hasTotp(UUID account) {
        return jdbc.sql("select exists (select from totp where account_id = ? and confirmed)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    private Optional<Held> held(UUID account) {
        return jdbc.sql("select sealed_secret, confirmed from totp where account_id = ?")
                .param(account)
                .query((row, number) ->
                        new Held(open(row.getBytes("sealed_secret"), account), row.getBoolean("confirmed")))
                .optional();
    }

    /** What does not open is no wrong code, but another key or another's row: nobody is let in or asked to try again. */
    private byte[] open(byte[] sealed, UUID account) {
        try {
            return seal.open(sealed, place(account));
        } catch (BrokenSeal e) {
            throw new UncheckedIOException(e);
        }
    }

    static String place(UUID account) {
        return "totp/" + account;
    }

    private boolean isFresh(UUID account, Held held, String code) {
        var step = Totp.step(held.secret(), code, clock.instant());
        return step.isPresent()
                && jdbc.sql("update totp set last_step = :step where account_id = :account and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }
}
