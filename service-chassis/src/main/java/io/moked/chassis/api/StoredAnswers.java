package io.moked.chassis.api;

import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.events.BusinessId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers to requests with an idempotency key. */
@Repository
class StoredAnswers {

    /**
     * An answer.
     *
     * @param fingerprint of the request it was given to
     * @param headers those that belong to the content
     * @param body sealed, where it is a secret
     */
    record Answer(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {

        private Answer with(byte[] other) {
            return new Answer(fingerprint, status, headers, other);
        }
    }

    /**
     * Which request of a business.
     *
     * @param about what its path names
     * @param hash of path and key, since a key may say something of a person
     */
    record Request(BusinessId business, String about, byte[] hash) {

        private String place() {
            return "answered_request/" + business + "/" + HexFormat.of().formatHex(hash);
        }

        static Request of(BusinessId business, String operation, String about, String key) {
            return new Request(
                    business,
                    about,
                    RepeatableRequest.sha256().digest((operation + '\n' + key).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectProvider<Seal> seal;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredAnswers(JdbcClient jdbc, ObjectProvider<Seal> seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Keeps others from answering the same until this transaction ends; not, and says so, if another is about to. */
    boolean claim(Request request) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(encode(?, 'hex'), ?))")
                .params(request.hash(), request.business().value().getLeastSignificantBits())
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> find(Request request) {
        return jdbc.sql("""
                select fingerprint, status, headers, body from answered_request
                where business_id = ? and request = ? and answered_at > now() - interval '1 day'""")
                .params(request.business().value(), request.hash())
                .query((row, number) -> answer(row))
                .optional();
    }

    void store(Request request, Answer answer) {
        jdbc.sql("""
                insert into answered_request (business_id, request, about, fingerprint, status, headers, body)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (business_id, request) do update set fingerprint = excluded.fingerprint,
                    status = excluded.status, headers = excluded.headers, body = excluded.body, answered_at = now()""")
                .params(
                        request.business().value(),
                        request.hash(),
                        request.about(),
                        answer.fingerprint(),
                        answer.status(),
                        json.writeValueAsString(answer.headers()),
                        answer.body())
                .update();
    }

    Answer sealed(Request request, Answer answer) {
        return answer.with(seal.getObject().close(answer.body(), request.place()));
    }

    Answer opened(Request request, Answer answer) throws BrokenSeal {
        return answer.with(seal.getObject().open(answer.body(), request.place()));
    }

    private Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getBytes("fingerprint"),
                row.getInt("status"),
                json.readValue(row.getString("headers"), HEADERS),
                row.getBytes("body"));
    }
}
