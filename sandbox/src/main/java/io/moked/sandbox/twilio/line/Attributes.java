package io.moked.sandbox.twilio.line;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The attributes of a TwiML element; one that the element does not have, or a value it does not take, is an error. */
final class Attributes {

    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            known("Response"),
            known("Play", "loop"),
            known("Say", "voice", "language", "loop"),
            known("Pause", "length"),
            known(
                    "Record",
                    "action",
                    "method",
                    "timeout",
                    "finishOnKey",
                    "maxLength",
                    "playBeep",
                    "trim",
                    "recordingStatusCallback",
                    "recordingStatusCallbackMethod",
                    "recordingStatusCallbackEvent"),
            known("Gather", "input", "action", "method", "timeout", "finishOnKey", "numDigits", "actionOnEmptyResult"),
            known("Dial", "action", "method", "timeout", "callerId", "timeLimit", "hangupOnStar", "answerOnBridge"),
            known("Number"),
            known("Redirect", "method"),
            known("Hangup"),
            known("Reject", "reason"));

    private final Element element;

    private static Map.Entry<String, Set<String>> known(String element, String... attributes) {
        return Map.entry(element, Set.of(attributes));
    }

    private Attributes(Element element) {
        this.element = element;
    }

    /** @throws TwimlError 12200 if the element, or one of its attributes, is not known */
    static Attributes of(Element element) {
        var name = element.getTagName();
        var known = KNOWN.get(name);
        if (known == null) {
            throw new TwimlError(12200, "<" + name + "> is not known here");
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i).getNodeName();
            if (!known.contains(attribute)) {
                throw new TwimlError(12200, "<" + name + "> has no attribute " + attribute);
            }
        }
        return new Attributes(element);
    }

    @Nullable
    String text(String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    String text(String name, String usual) {
        return element.hasAttribute(name) ? element.getAttribute(name) : usual;
    }

    String oneOf(String name, String usual, Set<String> allowed) {
        var value = text(name, usual);
        if (!allowed.contains(value)) {
            throw wrong(name, value);
        }
        return value;
    }

    String method(String name) {
        return oneOf(name, "POST", Set.of("GET", "POST"));
    }

    boolean flag(String name, boolean usual) {
        return Boolean.parseBoolean(oneOf(name, String.valueOf(usual), Set.of("true", "false")));
    }

    Set<String> someOf(String name, String usual, Set<String> allowed) {
        var values = new HashSet<>(Set.of(text(name, usual).split("[ ,]+")));
        if (!allowed.containsAll(values)) {
            throw wrong(name, text(name, usual));
        }
        return values;
    }

    int number(String name, int usual, int least, int most) {
        var value = text(name, String.valueOf(usual));
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw wrong(name, value);
        }
        return Integer.parseInt(value);
    }

    Duration seconds(String name, int usual, int least, int most) {
        return Duration.ofSeconds(number(name, usual, least, most));
    }

    private TwimlError wrong(String name, String value) {
        return new TwimlError(12200, "<" + element.getTagName() + "> does not take " + name + "=\"" + value + "\"");
    }
}
