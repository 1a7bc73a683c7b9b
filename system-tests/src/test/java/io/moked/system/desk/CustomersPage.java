package io.moked.system.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The list of customers, and one of them beside it. */
record CustomersPage(Person person) {

    static CustomersPage of(Person person) {
        person.opens("/customers");
        return new CustomersPage(person);
    }

    Locator rows() {
        return person.page().locator("table.list tbody tr");
    }

    Locator row(String name) {
        return person.page().locator("table.list tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    CustomersPage searches(String text) {
        person.page().getByLabel("חיפוש לפי שם, טלפון או דואר אלקטרוני").fill(text);
        return this;
    }

    Locator opensOne(String name) {
        row(name).locator("a").first().click();
        return person.page().locator("moked-customer");
    }

    /** Asks for somebody to be erased; until the time to undo has passed, or the session ends, it is not done. */
    void erases(String name) {
        opensOne(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("פעולות נוספות"))
                .click();
        person.presses("מחיקת הלקוח לצמיתות");
        person.page().locator("#erase-name").fill(name);
        person.photographs("erase").presses("מחיקה לצמיתות").sees("הלקוח יימחק בעוד עשר שניות.");
    }
}
