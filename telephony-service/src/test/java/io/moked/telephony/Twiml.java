package io.moked.telephony;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** An answer to the carrier, read as the carrier reads it. */
public record Twiml(String text, List<Verb> verbs) {

    /** Something to do. */
    public record Verb(String name, Map<String, String> attributes, String content) {}

    public static Twiml parse(String text) {
        try {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            var verbs = new ArrayList<Verb>();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    verbs.add(verb(element));
                }
            }
            return new Twiml(text, verbs);
        } catch (Exception e) {
            throw new AssertionError("no TwiML: " + text, e);
        }
    }

    private static Verb verb(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        var found = element.getAttributes();
        for (int i = 0; i < found.getLength(); i++) {
            attributes.put(found.item(i).getNodeName(), found.item(i).getNodeValue());
        }
        return new Verb(element.getTagName(), attributes, element.getTextContent());
    }

    public List<String> names() {
        return verbs.stream().map(Verb::name).toList();
    }

    public Verb first(String name) {
        return verbs.stream()
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no <" + name + "> in " + text));
    }

    /** Waits for an answer. */
    public static Twiml of(CompletableFuture<Twiml> answer) {
        try {
            return answer.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
