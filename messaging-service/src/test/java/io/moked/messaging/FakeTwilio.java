package io.moked.messaging;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** The Messages API of one account and those that are opened, by the vendor's specification; a test says how it misbehaves towards one receiver. */
public final class FakeTwilio {

    /** How one request to send is answered. */
    @FunctionalInterface
    public interface Behaviour {
        /** Answers; taking the message or not is up to it. */
        Reply answer(Map<String, String> form) throws Exception;
    }

    /** A message that was taken. */
    public record Taken(String sid, Map<String, String> form, Instant at) {}

    /** Its SID. */
    public static final String ACCOUNT = "AC00000000000000000000000000000001";

    /** Its secret. */
    public static final String TOKEN = "secret";

    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/2010-04-01/Accounts/{account}/Messages.json";

    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> lookedUpIn = new CopyOnWriteArrayList<>();
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();
    private final Map<String, ConcurrentLinkedDeque<Behaviour>> behaviours = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>(Map.of(ACCOUNT, TOKEN));
    private VendorServer server;

    /** Starts on a free port. */
    public FakeTwilio() {
        server = routes(VendorServer.start(0));
    }

    private VendorServer routes(VendorServer fresh) {
        return fresh.on("POST", PATH, this::send).on("GET", PATH, this::list);
    }

    /** Opens a further account. */
    public void open(String account, String token) {
        tokens.put(account, token);
    }

    /** Where it is. */
    public String url() {
        return server.url("");
    }

    /** Refuses connections while something happens. */
    public void away(Runnable meanwhile) {
        var port = server.port();
        server.close();
        try {
            meanwhile.run();
        } finally {
            server = routes(VendorServer.start(port));
        }
    }

    /** Answers the next request for a receiver, on either channel, in its own way. */
    public void next(String to, Behaviour behaviour) {
        behaviours.computeIfAbsent(to, key -> new ConcurrentLinkedDeque<>()).add(behaviour);
    }

    /** All requests to send something to a receiver, taken or not. */
    public List<Map<String, String>> requests(String to) {
        return requests.stream().filter(form -> to.equals(receiver(form))).toList();
    }

    /** What was taken for a receiver. */
    public List<Taken> taken(String to) {
        return taken.stream()
                .filter(message -> to.equals(receiver(message.form())))
                .toList();
    }

    /** How often messages to a receiver were listed. */
    public long lookUps(String to) {
        return lookedUp.stream().filter(to::equals).count();
    }

    /** How often messages of an account were listed. */
    public long lookedUpIn(String account) {
        return lookedUpIn.stream().filter(account::equals).count();
    }

    /** Takes a message. */
    public Taken take(Map<String, String> form) {
        var message = new Taken("SM" + UUID.randomUUID().toString().replace("-", ""), form, Instant.now());
        taken.add(message);
        return message;
    }

    /** The usual answer to a message that was taken. */
    public static Reply created(Taken message) {
        return Reply.json(201, JSON.writeValueAsString(json(message)));
    }

    /** The answer to a request that breaks a rule. */
    public static Reply refusal(int status, int code) {
        return Reply.json(
                status,
                "{\"code\":%d,\"message\":\"refused\",\"more_info\":\"https://www.twilio.com/docs/errors/%d\",\"status\":%d}"
                        .formatted(code, code, status));
    }

    private Reply send(Request request) throws Exception {
        var form = new LinkedHashMap<String, String>();
        request.form().forEach((name, values) -> form.put(name, values.getFirst()));
        form.put("account", request.variable("account"));
        requests.add(form);
        var account = request.variable("account");
        var credentials = Base64.getEncoder()
                .encodeToString(
                        (account + ":" + tokens.getOrDefault(account, "unknown")).getBytes(StandardCharsets.UTF_8));
        if (!request.header("Authorization").equals(Optional.of("Basic " + credentials))) {
            return refusal(401, 20003);
        }
        var behaviour = behaviours
                .getOrDefault(receiver(form), new ConcurrentLinkedDeque<>())
                .poll();
        return behaviour == null ? created(take(form)) : behaviour.answer(form);
    }

    private Reply list(Request request) {
        var to = request.query().get("To").getFirst();
        var from = request.query().get("From").getFirst();
        lookedUp.add(to.replace("whatsapp:", ""));
        lookedUpIn.add(request.variable("account"));
        var found = new ArrayList<>(taken.stream()
                .filter(message -> to.equals(message.form().get("To"))
                        && from.equals(message.form().get("From")))
                .map(FakeTwilio::json)
                .toList());
        var page = new LinkedHashMap<String, Object>();
        page.put("messages", found.reversed());
        page.put("page", 0);
        page.put("page_size", 100);
        page.put("first_page_uri", request.path());
        page.put("next_page_uri", null);
        page.put("uri", request.path());
        return Reply.json(200, JSON.writeValueAsString(page));
    }

    private static Map<String, Object> json(Taken message) {
        var at = RFC_2822.format(message.at().atOffset(ZoneOffset.UTC));
        var json = new LinkedHashMap<String, Object>();
        json.put("sid", message.sid());
        json.put("account_sid", ACCOUNT);
        json.put("status", "queued");
        json.put("direction", "outbound-api");
        json.put("to", message.form().get("To"));
        json.put("from", message.form().get("From"));
        json.put("body", message.form().getOrDefault("Body", ""));
        json.put("date_created", at);
        json.put("date_updated", at);
        json.put("date_sent", null);
        json.put("error_code", null);
        json.put("error_message", null);
        json.put("num_media", "0");
        json.put("num_segments", "1");
        return json;
    }

    private static String receiver(Map<String, String> form) {
        return form.get("To").replace("whatsapp:", "");
    }
}
