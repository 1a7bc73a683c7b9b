package io.moked.system.desk;

import io.moked.system.RunningWorld;
import java.util.regex.Pattern;

/** The first administrator, who has to choose a password at the first login; whoever comes first does it. */
final class Administrator {

    static final String PASSWORD = "אגס כחול מחכה לרכבת";
    private static boolean hasChosen;

    private Administrator() {}

    /** Whether the password of the first login has been changed for the administrator's own. */
    static synchronized boolean hasBeenHere() {
        return hasChosen;
    }

    /** Logs somebody in as the administrator. */
    static synchronized Person enters(Person person) {
        var login = RunningWorld.world().firstLogin();
        if (!hasChosen) {
            person.logsIn(login.email(), login.password())
                    .seesTitle("בחירת סיסמה חדשה")
                    .photographs("first-password")
                    .writes("השם שלכם", "שחר לוי")
                    .writes("הסיסמה הנוכחית", login.password())
                    .writes("סיסמה חדשה", PASSWORD)
                    .writes("הסיסמה החדשה שוב", PASSWORD)
                    .presses("שמירת הסיסמה");
            hasChosen = true;
        } else {
            person.logsIn(login.email(), PASSWORD);
        }
        person.sees("שיחות אחרונות");
        return person;
    }

    /** Invites somebody from the page of accounts; the path of the link that is shown once. */
    static String invites(Person administrator, String name, String email) {
        return invites(administrator, name, email, "AGENT");
    }

    static String invites(Person administrator, String name, String email, String role) {
        administrator.presses("הזמנת משתמש");
        administrator.page().locator("#invite-role").selectOption(role);
        administrator.writes("שם מלא", name).writes("דואר אלקטרוני", email);
        administrator.presses("יצירת קישור").sees("קישור ההזמנה");
        return administrator
                .page()
                .locator("dialog")
                .getByText(Pattern.compile("https?://\\S+"))
                .first()
                .textContent()
                .strip()
                .replaceFirst("https?://[^/]+", "");
    }
}
