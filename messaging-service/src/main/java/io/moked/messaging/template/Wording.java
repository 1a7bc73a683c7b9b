package io.moked.messaging.template;

import io.moked.hebrew.speech.HebrewWriting;
import io.moked.hebrew.text.HebrewText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts content into Hebrew words. Dates and times are Israel's. */
@Component
public class Wording {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\d)}}");

    /** With this, "שלום" before it greets a person of unknown name and gender. */
    private static final String NAMELESS = "רב";

    private static final int LONGEST_NAME = 60;

    /** What a phone would make a link of: a name is written by whoever knows a number, and sent in our name. */
    private static final Pattern ADDRESS = Pattern.compile("://|(?i)\\bwww\\.|[a-z0-9-]{2,}\\.[a-z]{2,}");

    /** Five Hebrew SMS segments of 67 characters; WhatsApp would take more. */
    private static final int LONGEST_TEXT = 335;

    private final Map<Template, String> texts = new EnumMap<>(Template.class);

    Wording() {
        for (var template : Template.values()) {
            texts.put(template, read(template));
        }
    }

    /** Puts content into words, in the name of a business. */
    public Words of(Content content, String businessName) {
        var business = orElse(PlainText.oneLine(businessName, LONGEST_NAME), "העסק");
        var variables = switch (content) {
            case Content.Appointment appointment -> about(appointment, business);
            case Content.Notice notice ->
                List.of(business, orElse(PlainText.oneLine(notice.text(), LONGEST_TEXT), "…"));
        };
        return new Words(content.template(), variables, HebrewText.isolated(filled(content.template(), variables)));
    }

    private static List<String> about(Content.Appointment appointment, String business) {
        var start = appointment.startsAt().atZone(ISRAEL);
        return List.of(
                customer(appointment.customerName()),
                business,
                orElse(PlainText.oneLine(appointment.serviceName(), LONGEST_NAME), "תור"),
                HebrewWriting.date(start.toLocalDate()),
                HebrewWriting.time(start.toLocalTime()));
    }

    private static String customer(@Nullable String name) {
        return name == null || ADDRESS.matcher(name).find()
                ? NAMELESS
                : orElse(PlainText.oneLine(name, LONGEST_NAME), NAMELESS);
    }

    /** WhatsApp refuses a blank variable. */
    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private String filled(Template template, List<String> variables) {
        return PLACE.matcher(texts.getOrDefault(template, ""))
                .replaceAll(place -> Matcher.quoteReplacement(variables.get(Integer.parseInt(place.group(1)) - 1)));
    }

    private static String read(Template template) {
        var name = template.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try {
            return new ClassPathResource("wording/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
