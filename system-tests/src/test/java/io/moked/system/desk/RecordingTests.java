package io.moked.system.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.system.RunningWorld;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What was recorded is heard, and what was said goes along with it, in a call and on the timeline of who called. */
class RecordingTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String PLAYED = "[...document.querySelectorAll('audio')].some((one) => one.currentTime > 0)";

    @Test
    void isFollowedByTheTranscriptAndFollowsIt() throws Exception {
        Assertions.assertThat(RunningWorld.play("booking").checks()).allMatch(Check::ok);
        try (var owner = Person.atADesk()) {
            Administrator.enters(owner).turnsTo(CLINIC).opens("/calls");
            var page = owner.page();
            page.locator("[data-row-link]").first().click();
            owner.sees("תמלול השיחה");
            page.locator("moked-player .play").click();
            Awaitility.await().until(() -> Boolean.TRUE.equals(page.evaluate(PLAYED)));
            assertThat(page.locator(".said.now")).hasCount(1);
            var later = page.locator(".said", new Page.LocatorOptions().setHas(page.locator("button.said-at")))
                    .last();
            later.locator("button.said-at").click();
            assertThat(later).hasClass(Pattern.compile("\\bnow\\b"));
            owner.photographs("call-heard");

            owner.follows("כרטיס הלקוח");
            var recorded = page.locator("moked-recorded-call").first();
            assertThat(recorded.locator("moked-player")).isVisible();
            recorded.locator("summary").click();
            assertThat(recorded.locator(".said").first()).isVisible();
            recorded.locator("moked-player .play").click();
            assertThat(recorded.locator(".said.now")).hasCount(1);
        }
    }
}
