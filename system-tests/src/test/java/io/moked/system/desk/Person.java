package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.moked.sandbox.world.Ports.Listener;
import io.moked.system.RunningWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the desk, in a browser of their own. They press what they can name, and read what is on the page. */
final class Person implements AutoCloseable {

    /** As long as a busy machine may take; nobody waits that long for a page that has come. */
    private static final int PATIENCE = 45_000;

    private final BrowserContext context;
    private final Page page;
    /** The mistakes of the page's own program, what the browser refused to load, and whom a page shuts out. */
    private final List<String> defects = new ArrayList<>();

    private Person(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(defects::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                defects.add(message.text());
            }
        });
        page.onDialog(this::answers);
    }

    /** The browser asks of its own accord only whether to leave what was not saved; whatever else asks is not ours. */
    private void answers(Dialog dialog) {
        if (dialog.type().equals("beforeunload")) {
            dialog.accept();
        } else {
            defects.add("A dialog of the browser: " + dialog.message());
            dialog.dismiss();
        }
    }

    static Person atADesk() {
        return of(1440, 900);
    }

    static Person withAPhone() {
        return of(360, 740);
    }

    private static Person of(int width, int height) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Person(Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:"
                                + RunningWorld.world().settings().ports().of(Listener.GATEWAY))
                        .setViewportSize(width, height)
                        .setLocale("he-IL")
                        .setTimezoneId("Asia/Jerusalem")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)));
    }

    Page page() {
        return page;
    }

    Person opens(String path) {
        page.navigate(path);
        return this;
    }

    Person logsIn(String email, String password) {
        opens("/");
        writes("דואר אלקטרוני", email);
        writes("סיסמה", password);
        presses("כניסה");
        return this;
    }

    Person logsOut() {
        page.locator("[data-menu=account] > button").click();
        page.locator(".menu-item", new Page.LocatorOptions().setHasText("יציאה מהחשבון"))
                .click();
        return seesTitle("כניסה למערכת");
    }

    /** On the page of an invitation. */
    Person choosesPassword(String password) {
        return writes("סיסמה חדשה", password)
                .writes("הסיסמה החדשה שוב", password)
                .presses("שמירת הסיסמה וכניסה");
    }

    Person writes(String field, String text) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Person presses(String button) {
        button(button).click();
        return this;
    }

    Person follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Chooses a business in the switcher. */
    Person turnsTo(String business) {
        page.locator(".business-button").click();
        page.locator(".menu-item", new Page.LocatorOptions().setHasText(business))
                .click();
        assertThat(page.locator(".business-button")).containsText(business);
        return this;
    }

    Person sees(String text) {
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
        return this;
    }

    Person seesNot(String text) {
        assertThat(page.getByText(text).locator("visible=true")).hasCount(0);
        return this;
    }

    Person seesTitle(String text) {
        assertThat(page.locator("h1")).containsText(text);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /**
     * Keeps what is on the screen, in {@code docs/screens} when asked to by {@code -Dmoked.screens}, and looks whether
     * it shuts anybody out.
     */
    Person photographs(String name) {
        page.waitForLoadState();
        assertThat(page.locator(".skeleton").locator("visible=true")).hasCount(0);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder().resolve(name + ".png")));
        Accessibility.violations(page).forEach(violation -> defects.add("On " + name + ": " + violation));
        return this;
    }

    /** The same, as soon as something is to be seen. */
    Person photographs(String name, String shown) {
        assertThat(page.locator(shown).first()).isVisible();
        return photographs(name);
    }

    private static Path folder() {
        return Boolean.getBoolean("moked.screens") ? Path.of("../docs/screens") : Path.of("target/screens");
    }

    @Override
    public void close() {
        context.close();
        if (!defects.isEmpty()) {
            throw new AssertionError("The pages are defective: " + defects);
        }
    }
}
