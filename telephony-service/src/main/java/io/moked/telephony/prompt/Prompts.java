package io.moked.telephony.prompt;

import io.moked.events.BusinessId;
import io.moked.events.call.PromptPrepared;
import io.moked.telephony.call.PublicAddress;
import java.net.URI;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The prepared phrases, one of each kind for a business. */
@Component
public class Prompts {

    private final JdbcClient jdbc;
    private final PromptTokens tokens;
    private final PublicAddress publicAddress;

    Prompts(JdbcClient jdbc, PromptTokens tokens, PublicAddress publicAddress) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.publicAddress = publicAddress;
    }

    /** Where a phrase can be heard for some minutes; absent if it is not prepared. In the current transaction. */
    public Optional<URI> address(BusinessId business, PromptPrepared.Kind kind) {
        return jdbc.sql("select 1 from prompt where business_id = ? and kind = ?")
                .params(business.value(), kind.name())
                .query(Integer.class)
                .optional()
                .map(prepared -> address(tokens.issue(business, kind)));
    }

    /** Where a piece of audio of any service can be heard. */
    public URI address(String token) {
        return publicAddress.at("/audio/" + token);
    }

    Optional<byte[]> audio(BusinessId business, PromptPrepared.Kind kind) {
        return jdbc.sql("select audio from prompt where business_id = ? and kind = ?")
                .params(business.value(), kind.name())
                .query(byte[].class)
                .optional();
    }

    /** Takes over a phrase, unless one from a later version of the business is there. */
    void prepare(PromptPrepared prompt) {
        jdbc.sql("""
                        insert into prompt (business_id, kind, business_version, text, audio, prepared_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (business_id, kind) do update set business_version = excluded.business_version,
                            text = excluded.text, audio = excluded.audio, prepared_at = excluded.prepared_at
                        where (prompt.business_version, prompt.prepared_at)
                            < (excluded.business_version, excluded.prepared_at)""")
                .params(
                        prompt.businessId().value(),
                        prompt.kind().name(),
                        prompt.businessVersion(),
                        prompt.text(),
                        prompt.audio(),
                        Timestamp.from(prompt.preparedAt()))
                .update();
    }
}
