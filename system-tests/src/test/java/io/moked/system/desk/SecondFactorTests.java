package io.moked.system.desk;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** A telephone's authenticator scans what the page shows, and is asked for at the next login. */
class SecondFactorTests {

    private static final String CLINIC = "מרפאת השיניים של דוקטור לוין";
    private static final String EMAIL = "inbal@example.com";
    private static final String PASSWORD = "ארבעה חתולים ישנים על הגג";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;

    @Test
    void isScannedFromThePageAndAskedForAtTheNextLogin() throws Exception {
        try (var administrator = Person.atADesk();
                var agent = Person.atADesk();
                var phone = Person.withAPhone()) {
            Administrator.enters(administrator).turnsTo(CLINIC).opens("/accounts");
            var path = Administrator.invites(administrator, "ענבל ים", EMAIL);
            agent.opens(path).choosesPassword(PASSWORD).sees("שיחות אחרונות");
            agent.opens("/me").presses("הפעלה");
            agent.sees("סורקים את הקוד").photographs("second-factor");
            var scanned = UriComponentsBuilder.fromUriString(scanned(agent)).build();
            Assertions.assertThat(scanned.getScheme()).isEqualTo("otpauth");
            Assertions.assertThat(scanned.getPath()).isEqualTo("/Moked:inbal%40example.com");
            var secret = bytes(scanned.getQueryParams().getFirst("secret"));
            agent.writes("קוד אימות", code(secret, 0)).presses("אישור והפעלה").sees("קודי שחזור");
            agent.photographs("recovery-codes", ".codes li");
            var recovery = agent.page().locator(".codes li").first().textContent();

            phone.logsIn(EMAIL, PASSWORD).sees("החשבון מוגן באימות דו־שלבי.").photographs("second-step");
            phone.writes("קוד אימות", "000000").presses("אישור").sees("אינו נכון");
            phone.opens("/customers").seesTitle("כניסה למערכת");
            phone.logsIn(EMAIL, PASSWORD).sees("החשבון מוגן באימות דו־שלבי.");
            phone.writes("קוד אימות", code(secret, 1)).presses("אישור").sees("שיחות אחרונות");
            entersOnceByRecovery(recovery);
        }
    }

    /** The telephone is lost: one of the codes that were shown lets in, and never again. */
    private static void entersOnceByRecovery(String code) {
        try (var found = Person.atADesk();
                var thief = Person.atADesk()) {
            found.logsIn(EMAIL, PASSWORD).sees("החשבון מוגן באימות דו־שלבי.");
            found.writes("קוד אימות", code).presses("אישור").sees("שיחות אחרונות");
            thief.logsIn(EMAIL, PASSWORD).sees("החשבון מוגן באימות דו־שלבי.");
            thief.writes("קוד אימות", code).presses("אישור").sees("אינו נכון");
        }
    }

    private static String scanned(Person person) throws IOException, ReaderException {
        var picture = ImageIO.read(
                new ByteArrayInputStream(person.page().locator("svg.qr").screenshot()));
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    private static byte[] bytes(String base32) {
        var bits = ByteBuffer.allocate(base32.length() * 5 / 8);
        var buffer = 0L;
        var held = 0;
        for (var letter : base32.toCharArray()) {
            buffer = buffer << 5 | BASE_32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bits.put((byte) (buffer >> held));
            }
        }
        return bits.array();
    }

    /** What the telephone shows, so many steps of half a minute from now: no step is taken twice. */
    private static String code(byte[] secret, int later) throws GeneralSecurityException {
        var step = Instant.now().getEpochSecond() / SECONDS + later;
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}
