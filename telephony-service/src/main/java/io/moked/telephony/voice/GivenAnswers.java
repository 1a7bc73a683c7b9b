package io.moked.telephony.voice;

import io.moked.telephony.call.BusinessTransactions;
import io.moked.telephony.call.Call;
import io.moked.telephony.call.CallLifecycle;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the carrier was told at each point of a call: the turn, and which of its webhooks. Whoever asks again is told the
 * same, on any instance and at the same moment too.
 */
@Component
class GivenAnswers {

    private final JdbcClient jdbc;
    private final CallLifecycle calls;
    private final CarrierMarkup markup;
    private final BusinessTransactions transactions;

    GivenAnswers(JdbcClient jdbc, CallLifecycle calls, CarrierMarkup markup, BusinessTransactions transactions) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.markup = markup;
        this.transactions = transactions;
    }

    Optional<String> find(Call call, int turn, int wait) {
        return transactions.in(call.businessId(), () -> stored(call, turn, wait));
    }

    /** The answer given before, or the one composed now; composed under the call's lock, in a transaction. */
    String once(Call call, int turn, int wait, Supplier<List<Step>> compose) {
        return transactions.in(call.businessId(), () -> {
            calls.lock(call);
            return stored(call, turn, wait).orElseGet(() -> {
                var answer = markup.write(compose.get());
                jdbc.sql("insert into given_answer (business_id, call_id, turn, wait, markup) values (?, ?, ?, ?, ?)")
                        .params(call.businessId().value(), call.id().value(), turn, wait, answer)
                        .update();
                return answer;
            });
        });
    }

    private Optional<String> stored(Call call, int turn, int wait) {
        return jdbc.sql("""
                        select markup from given_answer
                        where business_id = ? and call_id = ? and turn = ? and wait = ?""")
                .params(call.businessId().value(), call.id().value(), turn, wait)
                .query(String.class)
                .optional();
    }
}
