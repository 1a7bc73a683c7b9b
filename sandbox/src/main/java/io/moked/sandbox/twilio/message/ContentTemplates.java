package io.moked.sandbox.twilio.message;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message templates that are approved for WhatsApp, in Hebrew, as they would be made in Twilio's Content Template
 * Builder. None starts with a variable, which would turn the direction of the line round.
 */
public final class ContentTemplates {

    /** 1 customer, 2 business, 3 service, 4 date, 5 time. */
    public static final String APPOINTMENT_CONFIRMED = "HX0c11a1c000000000000000000000c001";
    /** 1 customer, 2 business, 3 service, 4 new date, 5 new time. */
    public static final String APPOINTMENT_MOVED = "HX0c11a1c000000000000000000000c002";
    /** 1 customer, 2 business, 3 service, 4 date, 5 time. */
    public static final String APPOINTMENT_CANCELLED = "HX0c11a1c000000000000000000000c003";
    /** 1 business, 2 text. */
    public static final String NOTICE = "HX0c11a1c000000000000000000000c004";

    private static final Map<String, String> BODIES = Map.of(
            APPOINTMENT_CONFIRMED,
                    "שלום {{1}}, נקבע לך תור ב{{2}}: {{3}}, בתאריך {{4}} בשעה {{5}}. לשינוי או לביטול אפשר להתקשר אלינו.",
            APPOINTMENT_MOVED,
                    "שלום {{1}}, התור שלך ב{{2}} הוזז: {{3}}, בתאריך {{4}} בשעה {{5}}. לשינוי או לביטול אפשר להתקשר אלינו.",
            APPOINTMENT_CANCELLED,
                    "שלום {{1}}, התור שלך ב{{2}} בוטל: {{3}}, בתאריך {{4}} בשעה {{5}}. לתור חדש אפשר להתקשר אלינו.",
            NOTICE, "הודעה מ{{1}}: {{2}} לשאלות אפשר להתקשר אלינו.");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\d+)}}");

    private ContentTemplates() {}

    static boolean knows(String contentSid) {
        return BODIES.containsKey(contentSid);
    }

    /** The text with its variables filled in; empty if one is missing or blank, or one is given that it does not have. */
    static Optional<String> render(String contentSid, Map<String, String> variables) {
        var body = BODIES.getOrDefault(contentSid, "");
        var needed = new TreeSet<String>();
        VARIABLE.matcher(body).results().map(found -> found.group(1)).forEach(needed::add);
        if (!variables.keySet().equals(needed) || variables.values().stream().anyMatch(String::isBlank)) {
            return Optional.empty();
        }
        return Optional.of(VARIABLE.matcher(body).replaceAll(found -> fill(found, variables)));
    }

    private static String fill(MatchResult found, Map<String, String> variables) {
        return Matcher.quoteReplacement(
                Optional.ofNullable(variables.get(found.group(1))).orElseThrow());
    }
}
