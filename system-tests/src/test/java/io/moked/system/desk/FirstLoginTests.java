package io.moked.system.desk;

import io.moked.system.RunningWorld;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The very first login to a new system; of all tests it comes first. */
@Order(1)
class FirstLoginTests {

    private static final String CHOOSING = "בחירת סיסמה חדשה";

    @Test
    void leadsNowhereBeforeAPasswordOfOnesOwnIsChosen() {
        Assertions.assertThat(Administrator.hasBeenHere()).isFalse();
        var login = RunningWorld.world().firstLogin();
        try (var eager = Person.atADesk();
                var owner = Person.atADesk();
                var late = Person.withAPhone()) {
            eager.logsIn(login.email(), login.password()).seesTitle(CHOOSING);
            eager.opens("/customers").seesTitle(CHOOSING);
            owner.opens("/").sees("נכנסים עם הדואר האלקטרוני והסיסמה.").photographs("login");
            Administrator.enters(owner).photographs("dashboard-empty");
            eager.opens("/customers").seesTitle("כניסה למערכת");
            late.logsIn(login.email(), login.password()).sees("הדואר האלקטרוני או הסיסמה אינם נכונים.");
        }
    }
}
