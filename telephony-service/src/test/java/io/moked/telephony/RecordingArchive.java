package io.moked.telephony;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The carrier's REST API, as far as it is about recordings and running calls, and the settings with which the service reaches it. */
public class RecordingArchive implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String SUB_ACCOUNT = "AC00000000000000000000000000000002";
    public static final String SECRET = "a-secret-of-the-carrier";
    public static final String NUMBER_OF_SUB_ACCOUNT = "+97237999999";
    public static final Path FOLDER = folder();
    public static final byte[] KEY = new byte[32];

    private static final Map<String, Reply> FILES = new ConcurrentHashMap<>();
    private static final Map<String, String> OPENED = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ABSENCES = new ConcurrentHashMap<>();
    private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
    private static final Set<String> DELETED = ConcurrentHashMap.newKeySet();
    private static final VendorServer SERVER = VendorServer.start(0)
            .on("GET", "/2010-04-01/Accounts/{account}/Recordings/{sid}", RecordingArchive::get)
            .on("DELETE", "/2010-04-01/Accounts/{account}/Recordings/{sid}", RecordingArchive::delete)
            .on("GET", "/elsewhere/{account}/{sid}", RecordingArchive::get)
            .on("POST", "/2010-04-01/Accounts/{account}/Calls/{sid}", RecordingArchive::change)
            .on("GET", "/2010-04-01/Accounts/{account}/Calls/{sid}", RecordingArchive::tell);
    private static final Map<String, Reply> CALLS = new ConcurrentHashMap<>();
    private static final Map<String, List<Map<String, List<String>>>> CHANGES = new ConcurrentHashMap<>();
    private static final Map<String, Reply> CHANGE_REPLIES = new ConcurrentHashMap<>();

    /** Opens a further account. */
    public static void open(String account, String secret) {
        OPENED.put(account, secret);
    }

    /** Keeps a recording; returns its address. */
    public static String keep(String sid, Reply file) {
        FILES.put(sid, file);
        return address(sid);
    }

    /** Keeps a recording that cannot be had when it is asked for the first times. */
    public static String keepLate(String sid, Reply file, int absences) {
        ABSENCES.put(sid, absences);
        return keep(sid, file);
    }

    public static String address(String sid) {
        return SERVER.url("/2010-04-01/Accounts/" + ACCOUNT + "/Recordings/" + sid);
    }

    public static String elsewhere(String sid) {
        return SERVER.url("/elsewhere/" + ACCOUNT + "/" + sid);
    }

    /** How often the file of a recording was asked for, anywhere. */
    public static long requestsFor(String sid) {
        return REQUESTS.stream().filter(sid::equals).count();
    }

    public static boolean isDeleted(String sid) {
        return DELETED.contains(sid);
    }

    private static Reply get(Request request) {
        var sid = request.variable("sid");
        REQUESTS.add(sid);
        if (!isUs(request)) {
            return Reply.text(401, "who?");
        }
        var late = ABSENCES.computeIfPresent(sid, (same, left) -> left - 1);
        return late != null && late >= 0 ? Reply.text(404, "not yet") : FILES.getOrDefault(sid, Reply.text(404, "no"));
    }

    private static Reply delete(Request request) {
        if (!isUs(request)) {
            return Reply.text(401, "who?");
        }
        var sid = request.variable("sid").replace(".json", "");
        DELETED.add(sid);
        return FILES.remove(sid) == null ? Reply.text(404, "no") : Reply.of(204, "text/plain", new byte[0]);
    }

    /** What the carrier was asked to change in a call, as forms. */
    public static List<Map<String, List<String>>> changesOf(String callSid) {
        return CHANGES.getOrDefault(callSid, List.of());
    }

    /** From now on the carrier answers so when it is to change a call. */
    public static void answersChangesOf(String callSid, Reply reply) {
        CHANGE_REPLIES.put(callSid, reply);
    }

    private static Reply change(Request request) {
        if (!isUs(request)) {
            return Reply.text(401, "who?");
        }
        var sid = request.variable("sid").replace(".json", "");
        CHANGES.computeIfAbsent(sid, same -> new CopyOnWriteArrayList<>()).add(request.form());
        return CHANGE_REPLIES.getOrDefault(sid, Reply.json(200, "{\"status\":\"in-progress\"}"));
    }

    /** From now on the carrier answers so when it is asked about a call; else it knows nothing of it. */
    public static void answersAbout(String callSid, Reply reply) {
        CALLS.put(callSid, reply);
    }

    private static Reply tell(Request request) {
        return isUs(request)
                ? CALLS.getOrDefault(request.variable("sid").replace(".json", ""), Reply.text(404, "no"))
                : Reply.text(401, "who?");
    }

    private static boolean isUs(Request request) {
        var account = request.variable("account");
        var secret = account.equals(ACCOUNT) ? SECRET : OPENED.getOrDefault(account, "unknown");
        var expected = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization").filter(expected::equals).isPresent();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new java.util.HashMap<String, Object>();
        settings.put("moked.secrets.key", Base64.getEncoder().encodeToString(KEY));
        settings.putAll(Map.of(
                "twilio.sub-accounts." + SUB_ACCOUNT,
                "a-secret-of-the-sub-account",
                "twilio.account-sid",
                ACCOUNT,
                "twilio.auth-token",
                SECRET,
                "twilio.base-url",
                SERVER.url(""),
                "moked.public-url",
                "https://moked.example",
                "twilio.numbers." + SUB_ACCOUNT,
                NUMBER_OF_SUB_ACCOUNT,
                "moked.audio-key",
                "a-secret-for-audio",
                "moked.recordings.folder",
                FOLDER.toString(),
                "moked.recordings.key",
                Base64.getEncoder().encodeToString(KEY)));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("carrier", settings));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("recordings").resolve("kept");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
