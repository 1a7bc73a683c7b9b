package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Customers come from a file, are found, become one, and leave in a file again. */
class CustomerJourneyTests {

    private static final String TABLE = "שם,טלפון,דואר אלקטרוני\r\nאורית בן־דוד,052-611-2233,orit@example.com\r\n"
            + "אורית בן דוד,052-611-2244,\r\nמיכל =1+1,054-7778899,\r\nשורה בלי טלפון,abc,\r\n";

    @Test
    void importsFindsMergesAndExportsThem() throws Exception {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            NewBusiness.opens(owner, "מספרה ומכון יופי", "תספורות יסמין", "03-700-1998");
            var customers = CustomersPage.of(owner);
            owner.presses("פעולות נוספות").presses("ייבוא מקובץ CSV");
            owner.page()
                    .locator("moked-customer-import input[type=file]")
                    .setInputFiles(
                            new FilePayload("customers.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
            owner.sees("3 לקוחות חדשים").sees("שורה אחת עם שגיאה").photographs("import");
            owner.presses("ייבוא 3 לקוחות").sees("הייבוא הסתיים");
            assertThat(customers.rows()).hasCount(3);
            assertThat(customers.searches("אורית בן דויד").rows()).hasCount(2);
            owner.photographs("customers-search");
            assertThat(customers.searches("6112233").rows()).hasCount(1);
            customers.opensOne("אורית");
            owner.sees("אולי זה אותו אדם:").presses("השוואה");
            owner.sees("הכרטיס שמצטרף אליו").photographs("merge");
            owner.presses("איחוד").sees("הכרטיסים יאוחדו בעוד עשר שניות.");
            owner.page().keyboard().press("Control+z");
            owner.sees("אולי זה אותו אדם:").presses("השוואה");
            owner.presses("איחוד").sees("הכרטיסים יאוחדו בעוד עשר שניות.");
            assertThat(CustomersPage.of(owner).rows()).hasCount(2);
            owner.presses("פעולות נוספות");
            var export = owner.page()
                    .waitForDownload(() -> owner.page().getByText("ייצוא לאקסל").click());
            Assertions.assertThat(Files.readString(export.path()))
                    .startsWith("\uFEFF")
                    .contains("מיכל =1+1")
                    .contains("orit@example.com");
        }
    }
}
