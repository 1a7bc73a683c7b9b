package io.moked.gateway.factor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A security key: makes a passkey and shows it, as W3C's Web Authentication wants both written. */
final class Authenticator {

    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_CREDENTIAL = 0x40;
    private static final int COORDINATE = 32;

    private final String origin;
    private final String party;
    private final KeyPair keys;
    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private int count;

    Authenticator(String origin, String party) throws Exception {
        this.origin = origin;
        this.party = party;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
    }

    /** What the browser sends after a passkey was made. */
    Map<String, Object> make(String challenge, String label) throws Exception {
        var data = authenticatorData(PRESENT_AND_VERIFIED | WITH_CREDENTIAL, credential());
        // {"fmt": "none", "attStmt": {}, "authData": data}
        var attestation = joined(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        var response = Map.of(
                "attestationObject",
                base64(attestation),
                "clientDataJSON",
                base64(client("webauthn.create", challenge)));
        return Map.of("publicKey", Map.of("label", label, "credential", credential(response)));
    }

    /** What the browser sends when the passkey is shown. */
    Map<String, Object> show(String challenge, String user) throws Exception {
        count++;
        var data = authenticatorData(PRESENT_AND_VERIFIED, new byte[0]);
        var client = client("webauthn.get", challenge);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return credential(Map.of(
                "authenticatorData", base64(data),
                "clientDataJSON", base64(client),
                "signature", base64(signature.sign()),
                "userHandle", user));
    }

    private Map<String, Object> credential(Map<String, ?> response) {
        return Map.of(
                "id", base64(id),
                "rawId", base64(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response);
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags, byte[] credential) throws Exception {
        return joined(
                sha256(party.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array(),
                credential);
    }

    private byte[] credential() throws IOException {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        // {1: EC2, 3: ES256, -1: P-256, -2: x, -3: y}
        var key = joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE},
                coordinate(point.getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, COORDINATE},
                coordinate(point.getAffineY().toByteArray()));
        return joined(new byte[16], new byte[] {0, (byte) id.length}, id, key);
    }

    private static byte[] coordinate(byte[] number) {
        var padded = new byte[COORDINATE];
        var length = Math.min(COORDINATE, number.length);
        System.arraycopy(number, number.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    private static byte[] text(String text) throws IOException {
        return joined(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : Arrays.asList(parts)) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
