package io.moked.sandbox.twilio;

import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.twilio.line.CallLog;
import io.moked.sandbox.twilio.line.Telephone;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small application behind the emulated Twilio: one account, one number, answers as the test says. */
public final class FakeApplication implements AutoCloseable {

    public static final String PUBLIC = "https://moked.example";
    public static final String TOKEN = "token-of-the-account";
    public static final String ACCOUNT = "AC0000000000000000000000000000abcd";
    public static final String NUMBER = "+97237001001";
    public static final String CALLER = "+972502340001";

    public final VendorServer server = VendorServer.start(0);
    public final VendorServer vendors = VendorServer.start(0);
    public final Faults faults = new Faults();
    public final List<Request> received = new CopyOnWriteArrayList<>();
    public final Twilio twilio;

    public FakeApplication() {
        this("/voice", "/fallback");
    }

    public FakeApplication(String voicePath, String fallbackPath) {
        var number = new TwilioNumber(
                NUMBER,
                PUBLIC + voicePath,
                fallbackPath == null ? null : PUBLIC + fallbackPath,
                PUBLIC + "/status",
                true);
        twilio = Twilio.on(
                vendors,
                faults,
                new CallAttribution(),
                new TwilioSettings(PUBLIC, server.url(""), 1000, Duration.ofMillis(1)),
                List.of(new TwilioAccount(ACCOUNT, TOKEN, List.of(number))));
    }

    /** Answers posts to a path with one TwiML after the other, the last one for ever. */
    public FakeApplication answers(String path, String... verbs) {
        var left = new ArrayDeque<>(Arrays.asList(verbs));
        return replies(path, request -> twiml(left.size() > 1 ? left.pop() : left.peek()));
    }

    public FakeApplication replies(String path, VendorServer.Handler handler) {
        for (var method : List.of("POST", "GET")) {
            server.on(method, path, request -> {
                received.add(request);
                return handler.handle(request);
            });
        }
        return this;
    }

    public static Reply twiml(String verbs) {
        return Reply.of(
                200, "application/xml", ("<Response>" + verbs + "</Response>").getBytes(StandardCharsets.UTF_8));
    }

    public CallLog call(Telephone telephone) throws InterruptedException {
        return twilio.call(Twilio.newCallSid(), CALLER, NUMBER, telephone);
    }

    public List<Request> receivedAt(String path) {
        return received.stream().filter(request -> request.path().equals(path)).toList();
    }

    public static String parameter(Request request, String name) {
        return request.form().get(name).getFirst();
    }

    @Override
    public void close() {
        twilio.close();
        server.close();
        vendors.close();
    }

    /** A caller who does one thing after the other and then hangs up. */
    public static final class Person implements Telephone {

        public final List<Sound> heard = new ArrayList<>();
        public final List<String> dialled = new ArrayList<>();
        private final Deque<Act> acts = new ArrayDeque<>();
        private final boolean answers;

        public Person(boolean answers, Act... acts) {
            this.answers = answers;
            this.acts.addAll(List.of(acts));
        }

        public Person(Act... acts) {
            this(false, acts);
        }

        @Override
        public void hears(Sound sound) {
            heard.add(sound);
        }

        @Override
        public Act acts() {
            return acts.isEmpty() ? new Act.HangsUp() : acts.pop();
        }

        @Override
        public boolean personAnswers(String number) {
            dialled.add(number);
            return answers;
        }

        public List<String> words() {
            return heard.stream().map(Sound::words).toList();
        }
    }
}
