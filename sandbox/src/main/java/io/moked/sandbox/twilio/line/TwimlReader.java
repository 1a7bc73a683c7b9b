package io.moked.sandbox.twilio.line;

import io.moked.sandbox.twilio.webhook.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads TwiML, strictly: what Twilio would warn of is an error here. */
final class TwimlReader {

    private static final Pattern CONTENT_TYPE = Pattern.compile("(text|application)/xml(;.*)?");
    private static final Pattern VOICE = Pattern.compile(
            "man|woman|alice|Google\\.[a-z]{2,3}-[A-Z]{2}-(Standard|Wavenet)-[A-Z]|Polly\\.\\w+(-Neural)?");
    private static final Set<String> UNSUPPORTED =
            Set.of("Connect", "Start", "Stream", "Stop", "Enqueue", "Pay", "Sms");
    private static final int LONGEST_TEXT = 4096;

    private TwimlReader() {}

    /** @throws TwimlError if the answer is no TwiML, or not one that can be executed */
    static List<Verb> read(Delivery answer) {
        if (!CONTENT_TYPE.matcher(answer.contentType()).matches()) {
            throw new TwimlError(12300, "not a content type for TwiML: " + answer.contentType());
        }
        return read(answer.body());
    }

    static List<Verb> read(byte[] body) {
        var response = parse(body);
        if (!response.getTagName().equals("Response")) {
            throw new TwimlError(12100, "the root of TwiML is <Response>, not <" + response.getTagName() + ">");
        }
        Attributes.of(response);
        var verbs = new ArrayList<Verb>();
        for (var child : children(response)) {
            verbs.add(verb(child));
        }
        return verbs;
    }

    private static Element parse(byte[] body) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new TwimlError(12100, "not well-formed: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK can refuse a DOCTYPE", e);
        }
    }

    private static Verb verb(Element element) {
        if (UNSUPPORTED.contains(element.getTagName())) {
            throw new TwimlError(12200, "<" + element.getTagName() + "> is not supported by this emulator yet");
        }
        var attributes = Attributes.of(element);
        return switch (element.getTagName()) {
            case "Play" -> new Verb.Play(text(element), attributes.number("loop", 1, 0, 1000));
            case "Say" -> say(element, attributes);
            case "Pause" -> new Verb.Pause(attributes.seconds("length", 1, 0, 3600));
            case "Record" -> record(attributes);
            case "Gather" -> gather(element, attributes);
            case "Dial" -> dial(element, attributes);
            case "Redirect" -> new Verb.Redirect(text(element), attributes.method("method"));
            case "Hangup" -> new Verb.Hangup();
            case "Reject" ->
                new Verb.Reject(attributes
                        .oneOf("reason", "rejected", Set.of("rejected", "busy"))
                        .equals("busy"));
            default -> throw new TwimlError(12200, "<" + element.getTagName() + "> is no verb");
        };
    }

    private static Verb.Say say(Element element, Attributes attributes) {
        var voice = attributes.text("voice", "woman");
        if (!VOICE.matcher(voice).matches()) {
            throw new TwimlError(13512, "<Say> has no voice " + voice);
        }
        var text = text(element);
        if (text.length() > LONGEST_TEXT) {
            throw new TwimlError(13520, "<Say> takes at most " + LONGEST_TEXT + " characters");
        }
        return new Verb.Say(text, attributes.number("loop", 1, 0, 1000));
    }

    private static Verb.Record record(Attributes attributes) {
        var events = attributes.someOf(
                "recordingStatusCallbackEvent", "completed", Set.of("in-progress", "completed", "absent"));
        return new Verb.Record(
                attributes.text("action"),
                attributes.method("method"),
                attributes.seconds("timeout", 5, 0, 600),
                attributes.seconds("maxLength", 3600, 1, 14_400),
                attributes.text("finishOnKey", "1234567890*#"),
                attributes.flag("playBeep", true),
                attributes
                        .oneOf("trim", "trim-silence", Set.of("trim-silence", "do-not-trim"))
                        .equals("trim-silence"),
                attributes.text("recordingStatusCallback"),
                attributes.method("recordingStatusCallbackMethod"),
                events);
    }

    private static Verb.Gather gather(Element element, Attributes attributes) {
        attributes.oneOf("input", "dtmf", Set.of("dtmf"));
        var prompts = children(element).stream().map(TwimlReader::verb).toList();
        for (var prompt : prompts) {
            if (!(prompt instanceof Verb.Play || prompt instanceof Verb.Say || prompt instanceof Verb.Pause)) {
                throw new TwimlError(12200, "<Gather> holds <Play>, <Say> and <Pause> only");
            }
        }
        var digits = attributes.number("numDigits", 0, 0, 1000);
        return new Verb.Gather(
                attributes.text("action"),
                attributes.method("method"),
                attributes.seconds("timeout", 5, 0, 600),
                digits == 0 ? null : digits,
                attributes.text("finishOnKey", "#"),
                attributes.flag("actionOnEmptyResult", false),
                prompts);
    }

    private static Verb.Dial dial(Element element, Attributes attributes) {
        var numbers = children(element);
        if (numbers.size() > 1
                || numbers.stream().anyMatch(child -> !child.getTagName().equals("Number"))) {
            throw new TwimlError(12200, "<Dial> takes one number here");
        }
        numbers.forEach(Attributes::of);
        var number = text(numbers.isEmpty() ? element : numbers.getFirst());
        if (!number.matches("\\+[1-9]\\d{6,14}")) {
            throw new TwimlError(13223, "<Dial> has no valid number");
        }
        return new Verb.Dial(
                attributes.text("action"),
                attributes.method("method"),
                attributes.seconds("timeout", 30, 1, 600),
                attributes.seconds("timeLimit", 14_400, 1, 86_400),
                number);
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            } else if (node.getNodeType() == Node.TEXT_NODE
                    && !node.getTextContent().isBlank()
                    && parent.getTagName().equals("Response")) {
                throw new TwimlError(12200, "text stands outside of a verb");
            }
        }
        return children;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
