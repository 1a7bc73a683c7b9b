package io.moked.sandbox.world;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The secrets of one run: a key pair for each service, the key of audio addresses, Twilio's and OpenAI's credentials. */
record KeyRing(
        Map<Service, KeyPair> pairs,
        String audioKey,
        String twilioAccount,
        String twilioToken,
        String openAiKey,
        OwnAccount own) {

    /** An account at Twilio that is not the platform's, for a business to bring along. */
    record OwnAccount(String sid, String token) {}

    static KeyRing generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pairs = new EnumMap<Service, KeyPair>(Service.class);
            for (var service : Service.values()) {
                pairs.put(service, generator.generateKeyPair());
            }
            return new KeyRing(
                    pairs, hex(32), "AC" + hex(16), hex(16), "sk-" + hex(24), new OwnAccount("AC" + hex(16), hex(16)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no P-256", e);
        }
    }

    /** What a service needs to sign its own tokens and to accept those of others. */
    Map<String, String> tokenSettings(Service service) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(
                "moked.tokens.private-key", base64(pair(service).getPrivate().getEncoded()));
        trust(settings, Service.GATEWAY);
        if (service == Service.CRM || service == Service.TELEPHONY) {
            trust(settings, Service.AI);
        }
        return settings;
    }

    private void trust(Map<String, String> settings, Service issuer) {
        settings.put(
                "moked.tokens.trusted." + issuer.module(),
                base64(pair(issuer).getPublic().getEncoded()));
    }

    KeyPair pair(Service service) {
        return Optional.ofNullable(pairs.get(service)).orElseThrow();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
