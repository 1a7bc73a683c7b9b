package io.moked.gateway.factor;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Account;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of accounts. */
@Repository
public class SecondFactors {

    private final JdbcClient jdbc;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, RecoveryCodes recovery, Passkeys passkeys, Clock clock) {
        this.passkeys = passkeys;
        this.jdbc = jdbc;
        this.recovery = recovery;
        this.clock = clock;
    }

    private record Held(byte[] secret, boolean confirmed) {}

    /** What an account can show besides its password; nothing, if that is all it needs. */
    public List<Factor> of(Account account) {
        var factors = new ArrayList<Factor>();
        if (held(account.id()).filter(Held::confirmed).isPresent()) {
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
                insert into totp as known (account_id, secret) values (:account, :secret)
                on conflict (account_id) do update set secret = :secret, last_step = 0 where not known.confirmed""")
                .param("account", account.id())
                .param("secret", secret)
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

    @Transactional
    boolean remove(Account account) {
        if (!passkeys.areThereAny(account)) {
            recovery.delete(account.id());
        }
        return jdbc.sql("delete from totp where account_id = ?")
                        .param(account.id())
                        .update()
                == 1;
    }

    private Optional<Held> held(UUID account) {
        return jdbc.sql("select secret, confirmed from totp where account_id = ?")
                .param(account)
                .query((row, number) -> new Held(row.getBytes("secret"), row.getBoolean("confirmed")))
                .optional();
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
