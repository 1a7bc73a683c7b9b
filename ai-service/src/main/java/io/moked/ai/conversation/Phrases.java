package io.moked.ai.conversation;

import io.moked.ai.business.Business;

/** What the agent says without a model. */
final class Phrases {

    static final String STILL_THERE = "אתם איתי?";
    static final String GOODBYE_AFTER_SILENCE = "לא שומעים אתכם, אז נסיים כאן. אפשר להתקשר שוב בכל עת. להתראות.";
    static final String SAY_AGAIN = "לא שמעתי טוב. אפשר לחזור על זה?";
    static final String NOT_UNDERSTOOD = "סליחה, לא הבנתי. אפשר לומר את זה במילים אחרות?";
    static final String NOBODY_ANSWERED = "מצטערים, אין כרגע מענה אצל הצוות. אפשר להשאיר הודעה ונחזור אליכם. מה למסור?";
    static final String NOBODY_ANSWERED_NOTE = "העברת השיחה לאדם נכשלה: לא היה מענה. המתקשר חזר לשיחה.";
    static final String NOTHING_BOOKED = "עוד לא קבעתי תור. לאיזה יום ולאיזו שעה לקבוע?";
    static final String NOTHING_CHANGED = "עוד לא שיניתי שום תור. באיזה תור מדובר, ומה לעשות בו?";
    static final String BOOKING_PENDING =
            "הבקשה נמסרה ליומן, ותישלח אליכם הודעה ברגע שתהיה תשובה. אפשר לעזור בעוד משהו?";

    private Phrases() {}

    static String cannotHear(Business business) {
        return "אני לא " + business.inAgentsGender("שומעת", "שומע") + " אתכם טוב כרגע. אפשר לנסות שוב?";
    }

    static String apology(boolean numberKnown) {
        return "מצטערים, יש לנו תקלה ואי אפשר להמשיך בשיחה. "
                + (numberKnown ? "נחזור אליכם בהקדם. להתראות." : "אפשר להתקשר שוב מאוחר יותר. להתראות.");
    }
}
