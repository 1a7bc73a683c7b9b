package io.moked.chassis.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys for what a service seals for itself: the same in all of its instances, another for each purpose. */
@Component
public class DerivedKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final TokenSettings settings;

    DerivedKeys(TokenSettings settings) {
        this.settings = settings;
    }

    /**
     * A 256 bit key for HMAC with SHA-256.
     *
     * @param purpose a constant that nothing else uses
     */
    public SecretKeySpec hmac(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Keys.privateKey(settings.privateKey()).getEncoded(), ALGORITHM));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
