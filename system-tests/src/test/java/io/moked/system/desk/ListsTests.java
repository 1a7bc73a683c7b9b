package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What the head, the foot and the menus of a list promise, and what stands around it. */
class ListsTests {

    private static final int CUSTOMERS = 55;

    /** As the pages themselves ask. */
    private static final String ADDS_CUSTOMERS = """
            async (count) => {
                const { newKey, post } = await import('/server/client.js');
                const { inBusiness } = await import('/app/session.js');
                for (let number = 1; number <= count; number++) {
                    const name = `לקוח ${String(number).padStart(2, '0')}`;
                    await post(inBusiness('/customers'), { name, phones: [`05055501${String(number).padStart(2, '0')}`], email: `c${number}@example.com` }, newKey());
                }
            }""";

    private static final String ADDS_A_TASK = """
            async (text) => {
                const { newKey, post } = await import('/server/client.js');
                const { inBusiness } = await import('/app/session.js');
                return (await post(inBusiness('/tasks'), { text }, newKey())).id;
            }""";

    private static final String DOES_A_TASK = """
            async (id) => {
                const { patch } = await import('/server/client.js');
                const { inBusiness } = await import('/app/session.js');
                await patch(inBusiness(`/tasks/${id}`), { status: 'DONE' }, 1);
            }""";

    /** Numbers, addresses and amounts that a right-to-left sentence could take apart, and dates that nobody here writes so. */
    private static final String NOT_ISOLATED = """
            () => {
                const found = [];
                const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const { textContent, parentElement } = walker.currentNode;
                    const isOne = /\\+?\\d[\\d-]{8,}|[\\w.]+@[\\w.]+|₪/.test(textContent);
                    if (isOne && parentElement.checkVisibility() && !parentElement.closest('bdi, [dir=ltr], .user-text, svg, canvas, option, textarea')) {
                        found.push(textContent.trim());
                    }
                    if (/\\d{4}-\\d\\d-\\d\\d|\\d\\d?\\/\\d\\d?\\/\\d{2,4}/.test(textContent)) {
                        found.push(`date ${textContent.trim()}`);
                    }
                }
                return found;
            }""";

    @Test
    void areSortedContinuedAndShownAsWished() {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            NewBusiness.opens(owner, "מספרה ומכון יופי", "מספרת הרשימות", "03-700-1995");
            owner.page().evaluate(ADDS_CUSTOMERS, CUSTOMERS);
            var customers = CustomersPage.of(owner);
            assertThat(customers.rows()).hasCount(50);
            owner.presses("הצגת עוד");
            assertThat(customers.rows()).hasCount(CUSTOMERS);
            Assertions.assertThat(customers.rows().locator("a[data-row-link]").allTextContents())
                    .doesNotHaveDuplicates()
                    .hasSize(CUSTOMERS);

            var name = head(owner, "שם");
            name.locator("button").click();
            assertThat(name).hasAttribute("aria-sort", "ascending");
            assertThat(customers.rows().first()).containsText("לקוח 01");
            name.locator("button").focus();
            owner.page().keyboard().press("Enter");
            assertThat(name).hasAttribute("aria-sort", "descending");
            assertThat(customers.rows().first()).containsText("לקוח 55");

            assertThat(head(owner, "דואר אלקטרוני")).hasCount(0);
            owner.presses("עמודות");
            owner.page().getByLabel("דואר אלקטרוני", exactly()).check();
            owner.page().getByLabel("תגים", exactly()).uncheck();
            assertThat(head(owner, "דואר אלקטרוני")).hasCount(1);
            owner.page().reload();
            keepsItsColumns(owner);
            owner.logsOut();
            Administrator.enters(owner).turnsTo("מספרת הרשימות").opens("/customers");
            keepsItsColumns(owner);
        }
    }

    private static void keepsItsColumns(Person owner) {
        assertThat(head(owner, "דואר אלקטרוני")).hasCount(1);
        assertThat(head(owner, "תגים")).hasCount(0);
    }

    @Test
    void tellByTheBellOnlyWhatIsNew() {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner);
            NewBusiness.opens(owner, "משרד עורכי דין", "משרד הפעמון", "03-700-1994");
            var first = "";
            for (var number = 0; number < 22; number++) {
                first = (String) owner.page().evaluate(ADDS_A_TASK, "משימה ישנה " + number);
            }
            owner.opens("/tasks").sees("משימה ישנה 21");
            assertThat(dot(owner)).hasCount(0);
            owner.page().evaluate(DOES_A_TASK, first);
            owner.page().evaluate(ADDS_A_TASK, "לחזור לדני");
            assertThat(dot(owner)).hasText("1");
            assertThat(owner.page().locator("moked-notices [role=status]")).hasText("לחזור לדני");
            owner.page().locator("moked-notices button").first().click();
            assertThat(owner.page().locator("moked-notices .menu-item")).hasCount(1);
            assertThat(dot(owner)).hasCount(0);
        }
    }

    @Test
    void standBesideANavigationThatStaysAsItWasLeftAndSayWhenNothingComesThrough() {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).opens("/customers");
            var root = owner.page().locator("html");
            owner.button("צמצום התפריט").focus();
            owner.page().keyboard().press("Enter");
            assertThat(root).hasClass(Pattern.compile("sidebar-narrow"));
            owner.page().reload();
            assertThat(root).hasClass(Pattern.compile("sidebar-narrow"));
            owner.follows("ראשי");
            assertThat(owner.button("הרחבת התפריט")).isVisible();
            owner.presses("הרחבת התפריט");
            assertThat(root).not().hasClass(Pattern.compile("sidebar-narrow"));

            owner.page().context().setOffline(true);
            owner.sees("אין חיבור לאינטרנט.");
            owner.page().context().setOffline(false);
            owner.seesNot("אין חיבור לאינטרנט.");
        }
    }

    @Test
    void isolateNumbersAddressesAndAmounts() {
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo("מרפאת השיניים של דוקטור לוין");
            for (var path : List.of(
                    "/",
                    "/customers",
                    "/calls",
                    "/leads",
                    "/tasks",
                    "/appointments",
                    "/calendar",
                    "/segments",
                    "/quality",
                    "/analytics",
                    "/accounts",
                    "/api-keys",
                    "/audit",
                    "/settings/services",
                    "/settings/profile")) {
                owner.opens(path);
                assertThat(owner.page().locator("main h1")).isVisible();
                assertThat(owner.page().locator("main .skeleton")).hasCount(0);
                Assertions.assertThat((List<?>) owner.page().evaluate(NOT_ISOLATED))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    private static Locator head(Person person, String title) {
        return person.page()
                .locator(
                        "table.list th",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + title + "\\s*$")));
    }

    private static Locator dot(Person person) {
        return person.page().locator("moked-notices .dot");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
