package org.ocserver.bench;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.ocserver.server.ServerDirectory;

/** A web application beside the product's that lets in the same users by the same log-in. */
final class BareArchive {
  /** Where its resource is. */
  static final String PATH = "/bare/";

  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>everything</web-resource-name>
            <url-pattern>/*</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>ocs-application</role-name></auth-constraint>
        </security-constraint>
        <login-config>
          <auth-method>BASIC</auth-method>
          <realm-name>Outbound Contact Server</realm-name>
        </login-config>
        <security-role><role-name>ocs-application</role-name></security-role>
      </web-app>
      """;
  private static final String JBOSS_WEB_XML =
      """
      <jboss-web xmlns="urn:jboss:jboss-web:15.1">
        <context-root>/bare</context-root>
        <security-domain>other</security-domain>
      </jboss-web>
      """;

  private BareArchive() {}

  /** Has a server deploy it at its start. */
  static void deployTo(ServerDirectory directory) {
    Path file = directory.path().resolve("deployments/bare.war");
    ShrinkWrap.create(WebArchive.class, "bare.war")
        .addClasses(BareApplication.class, BareResource.class)
        .addAsWebInfResource(new StringAsset(WEB_XML), "web.xml")
        .addAsWebInfResource(new StringAsset(JBOSS_WEB_XML), "jboss-web.xml")
        .as(ZipExporter.class)
        .exportTo(file.toFile());
  }
}
