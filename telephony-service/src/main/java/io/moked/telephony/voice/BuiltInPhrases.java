package io.moked.telephony.voice;

import org.jspecify.annotations.Nullable;

/** What the carrier's own voice says where no prepared phrase is at hand. */
final class BuiltInPhrases {

    static final String APOLOGY = "אנחנו מתנצלים, יש לנו תקלה זמנית. נחזור אליכם בהקדם. להתראות.";
    static final String UNKNOWN_NUMBER = "שלום, המספר שחייגתם אינו פעיל כרגע. להתראות.";
    static final String UNKNOWN_CALL = "אנחנו מתנצלים, לא ניתן להמשיך את השיחה. אפשר להתקשר שוב. להתראות.";

    private BuiltInPhrases() {}

    /** Says, as the law asks, that the caller speaks to a machine, and that they are recorded if they are. */
    static String greeting(@Nullable String business, boolean recorded) {
        var welcome = business == null ? "שלום." : "שלום, הגעתם אל " + business + ".";
        return welcome + " מדבר עוזר קולי אוטומטי" + (recorded ? ", והשיחה מוקלטת" : "") + ". איך אפשר לעזור?";
    }
}
