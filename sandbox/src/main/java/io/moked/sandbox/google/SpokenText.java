package io.moked.sandbox.google;

import com.google.cloud.texttospeech.v1.SynthesisInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The words in the input of a synthesis: plain, or what is heard of SSML. */
final class SpokenText {

    private static final int LONGEST_BYTES = 5000;

    private SpokenText() {}

    static String of(SynthesisInput input) {
        var given = input.hasSsml() ? input.getSsml() : input.getText();
        if (given.isBlank()) {
            throw new Refused("Either `input.text` or `input.ssml` must be set.");
        }
        if (given.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refused(
                    "Either `input.text` or `input.ssml` is longer than the limit of 5000 bytes. This limit is different from quotas.");
        }
        return (input.hasSsml() ? heardOf(given) : given).strip().replaceAll("\\s+", " ");
    }

    private static String heardOf(String ssml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(new InputSource(new StringReader(ssml))).getDocumentElement();
            if (!"speak".equals(root.getTagName())) {
                throw new Refused("Invalid SSML: the root element is <speak>.");
            }
            var words = new StringBuilder();
            addHeard(root, words);
            return words.toString();
        } catch (SAXException e) {
            throw new Refused("Invalid SSML.");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addHeard(Node node, StringBuilder words) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            words.append(node.getNodeValue());
        } else if (node instanceof Element element && element.hasAttribute("alias")) {
            words.append(element.getAttribute("alias"));
        } else {
            for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                addHeard(child, words);
            }
            if (node instanceof Element) {
                words.append(' ');
            }
        }
    }
}
