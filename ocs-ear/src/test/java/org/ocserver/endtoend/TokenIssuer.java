package org.ocserver.endtoend;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Signs tokens (JWT, RS256) with a key of its own. */
final class TokenIssuer {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;

  TokenIssuer() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  /** As a file of {@code openssl} has it, on one line. */
  String publicKey() {
    return "-----BEGIN PUBLIC KEY-----"
        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())
        + "-----END PUBLIC KEY-----";
  }

  String token(JsonObject claims) throws GeneralSecurityException {
    String signed = unsigned("RS256", claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + URL.encodeToString(signature.sign());
  }

  /** The first two parts of a token. */
  static String unsigned(String algorithm, JsonObject claims) {
    JsonObject header = Json.createObjectBuilder().add("alg", algorithm).add("typ", "JWT").build();
    return part(header) + "." + part(claims);
  }

  private static String part(JsonObject json) {
    return URL.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
