package io.moked.chassis.api;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.token.DerivedKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the places in lists, so that nobody makes up a place or carries one into another list. A place is what the list
 * is ordered by, of the last item that was seen; the last part of it tells apart what is alike in the others.
 */
@Component
public class Cursors {

    private static final int SEAL = 16;
    private static final TypeReference<List<String>> PLACE = new TypeReference<>() {};

    private final SecretKeySpec key;
    private final JsonMapper json = JsonMapper.builder().build();

    Cursors(DerivedKeys keys) {
        this.key = keys.hmac("cursors");
    }

    /**
     * A cursor.
     *
     * @param list which list, with its business and all that shapes it, such as filters and sorting
     * @param place where in it
     */
    public String seal(String list, List<String> place) {
        var content = json.writeValueAsBytes(place);
        var sealed = Arrays.copyOf(signature(list, content), SEAL + content.length);
        System.arraycopy(content, 0, sealed, SEAL, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The place a cursor stands for.
     *
     * @throws Problem {@code invalid}, if it was not sealed here for this list
     */
    public List<String> open(String list, String cursor) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > SEAL) {
                var content = Arrays.copyOfRange(sealed, SEAL, sealed.length);
                if (MessageDigest.isEqual(signature(list, content), Arrays.copyOf(sealed, SEAL))) {
                    return json.readValue(content, PLACE);
                }
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw unusable();
        }
        throw unusable();
    }

    private static Problem unusable() {
        return Problem.invalid("cursor", "cursor.invalid");
    }

    private byte[] signature(String list, byte[] content) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8)));
            return Arrays.copyOf(mac.doFinal(content), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
