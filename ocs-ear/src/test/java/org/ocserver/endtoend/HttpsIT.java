package org.ocserver.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocserver.client.HttpApi;
import org.ocserver.server.ServerDirectory;
import org.ocserver.server.ServerPorts;
import org.ocserver.server.ServerProcess;
import org.ocserver.server.ServerScripts;
import org.ocserver.server.TestUsers;
import org.ocserver.server.TlsHello;

/** A server that was given a certificate and an issuer of tokens, as docs/https.md says. */
class HttpsIT {
  private static final ServerPorts PORTS = new ServerPorts(200);
  private static final Duration BOOT = Duration.ofSeconds(120);
  private static final String PASSWORD = "keystore-secret";
  private static final String ISSUER = "https://issuer.example";
  private static final String AUDIENCE = "ocs";
  private static final String GROUPS = "campaigngroups";
  private static final String UNLOAD = GROUPS + "/115?req=Unload";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int NOT_FOUND = 404;

  private static TokenIssuer issuer;
  private static Path keystore;
  private static SSLContext tls;
  private static HttpClient http;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    issuer = new TokenIssuer();
    ServerDirectory directory = directory("https");
    TestUsers.addTo(directory);
    directory.writeSimulatorSettings();
    keystore = directory.path().resolve("own.p12");
    makeCertificate();
    tls = trustingOwnCertificate();
    http = HttpClient.newBuilder().sslContext(tls).build();
    scripts(directory).run("configure-https", "configure-bearer");
    server = ServerProcess.start(directory, PORTS, properties());
    server.awaitDeployed(BOOT);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  private static ServerDirectory directory(String name) throws IOException {
    return ServerDirectory.create(Path.of(System.getProperty("ocs.test.servers"), name));
  }

  private static ServerScripts scripts(ServerDirectory directory) {
    return new ServerScripts(directory, properties());
  }

  private static Map<String, String> properties() {
    return Map.of(
        "ocs.https.keystore.path", keystore.toString(),
        "ocs.https.keystore.password", PASSWORD,
        "ocs.bearer.issuer", ISSUER,
        "ocs.bearer.audience", AUDIENCE,
        "ocs.bearer.public.key", issuer.publicKey());
  }

  private static void makeCertificate() throws Exception {
    String command =
        ("%s -genkeypair -alias ocs -keyalg EC -groupname secp256r1 -validity 30 -dname CN=ocs"
                + " -ext san=ip:127.0.0.1 -storetype PKCS12 -keystore %s -storepass %s")
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "keytool"), keystore, PASSWORD);
    assertThat(new ProcessBuilder(command.split(" ")).start().waitFor()).isZero();
  }

  private static Certificate ownCertificate() throws Exception {
    return stored().getCertificate("ocs");
  }

  private static KeyStore stored() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static SSLContext trustingOwnCertificate() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ocs", ownCertificate());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String authorization)
      throws Exception {
    return http.send(
        request.header("Authorization", authorization).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String authorization) throws Exception {
    return send(HttpRequest.newBuilder(PORTS.https(GROUPS)), authorization);
  }

  private static HttpResponse<String> postUnload(String authorization) throws Exception {
    return send(
        HttpRequest.newBuilder(PORTS.https(UNLOAD)).POST(BodyPublishers.noBody()), authorization);
  }

  /** What a good token of an application says. */
  private static JsonObjectBuilder claims() {
    return Json.createObjectBuilder()
        .add("iss", ISSUER)
        .add("aud", AUDIENCE)
        .add("sub", "dialer")
        .add("exp", Instant.now().plus(HOUR).getEpochSecond())
        .add("groups", Json.createArrayBuilder().add("ocs-application"));
  }

  private static JsonObject claimsOfRole(String role) {
    return claims().add("groups", Json.createArrayBuilder().add(role)).build();
  }

  private static String bearer(JsonObject claims) throws Exception {
    return "Bearer " + issuer.token(claims);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void shouldShowItsCertificateInEachVersionOfToday(String version) throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            tls.getSocketFactory()
                .createSocket(PORTS.https("").getHost(), PORTS.https("").getPort())) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      assertThat(socket.getSession().getPeerCertificates()).containsExactly(ownCertificate());
    }
  }

  @Test
  void shouldDeclineVersionsOfThePast() throws Exception {
    assertThat(TlsHello.answerTo(PORTS.https(""), 3)).isEqualTo(TlsHello.HANDSHAKE);
    assertThat(TlsHello.answerTo(PORTS.https(""), 2)).isEqualTo(TlsHello.ALERT);
    assertThat(TlsHello.answerTo(PORTS.https(""), 1)).isEqualTo(TlsHello.ALERT);
  }

  @Test
  void shouldLetUsersInByTheirPasswordsAsBefore() throws Exception {
    assertThat(get(HttpApi.authorization(TestUsers.APPLICATION)).statusCode()).isEqualTo(200);
    assertThat(postUnload(HttpApi.authorization(TestUsers.AGENT)).statusCode()).isEqualTo(403);
    assertThat(get("Basic dGVzdC1hZG1pbjp3cm9uZw==").statusCode()).isEqualTo(401);
    assertThat(new HttpApi(PORTS, TestUsers.APPLICATION).get(GROUPS).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {GROUPS, "openapi", "openapi?format=JSON", "console/"})
  void shouldOfferBothWaysToAStranger(String path) throws Exception {
    HttpResponse<String> refused =
        http.send(HttpRequest.newBuilder(PORTS.https(path)).build(), BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).doesNotContain("paths");
    assertThat(refused.headers().allValues("WWW-Authenticate"))
        .anyMatch(challenge -> challenge.startsWith("Bearer"))
        .anyMatch(challenge -> challenge.startsWith("Basic"));
  }

  @Test
  void shouldLetATokenInWithItsRole() throws Exception {
    assertThat(get(bearer(claims().build())).statusCode()).isEqualTo(200);
    assertThat(postUnload(bearer(claims().build())).statusCode()).isEqualTo(NOT_FOUND);
    assertThat(get(bearer(claimsOfRole("ocs-agent"))).statusCode()).isEqualTo(200);
    assertThat(postUnload(bearer(claimsOfRole("ocs-agent"))).statusCode()).isEqualTo(403);
    assertThat(get(bearer(claimsOfRole("visitor"))).statusCode()).isEqualTo(403);
    assertThat(get(bearer(claims().remove("groups").build())).statusCode()).isEqualTo(403);
    HttpRequest.Builder description = HttpRequest.newBuilder(PORTS.https("openapi"));
    assertThat(send(description, bearer(claims().build())).body()).contains("/records/{handle}");
  }

  @Test
  void shouldRefuseATokenThatIsNotForItNow() throws Exception {
    long past = Instant.now().minus(HOUR).getEpochSecond();
    long future = Instant.now().plus(HOUR).getEpochSecond();
    for (JsonObject wrong :
        List.of(
            claims().add("exp", past).build(),
            claims().add("nbf", future).build(),
            claims().add("aud", "another").build(),
            claims().remove("aud").build(),
            claims().add("iss", "https://another.example").build(),
            claims().remove("iss").build())) {
      assertThat(get(bearer(wrong)).statusCode()).as(wrong.toString()).isEqualTo(401);
    }
  }

  @Test
  void shouldRefuseAForgedToken() throws Exception {
    String good = issuer.token(claims().build());
    String signature = good.substring(good.lastIndexOf('.'));
    for (String forged :
        List.of(
            new TokenIssuer().token(claims().build()),
            TokenIssuer.unsigned("RS256", claimsOfRole("ocs-admin")) + signature,
            TokenIssuer.unsigned("RS256", claimsOfRole("ocs-admin")) + ".",
            TokenIssuer.unsigned("none", claimsOfRole("ocs-admin")) + ".",
            TokenIssuer.unsigned("HS256", claimsOfRole("ocs-admin")) + signature,
            "not.a.token",
            "nonsense")) {
      assertThat(get("Bearer " + forged).statusCode()).as(forged).isEqualTo(401);
    }
    assertThat(get("Bearer " + good).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldBringBackWhatWasWhenTheScriptsAreUndone() throws Exception {
    ServerDirectory directory = directory("https-undone");
    Path configuration = directory.path().resolve("configuration/ocs.xml");
    List<String> original = Files.readAllLines(configuration);
    scripts(directory).run("configure-https", "configure-bearer");
    assertThat(Files.readAllLines(configuration)).isNotEqualTo(original);
    scripts(directory).run("restore-https", "restore-bearer");
    assertThat(Files.readAllLines(configuration)).isEqualTo(original);
  }
}
