package org.ocserver.endtoend;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that leave a campaign on the running server as it was, each of them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class OnStagedCampaign {
  static StagedCampaign staged;

  @BeforeAll
  static void stage() throws Exception {
    staged = new StagedCampaign();
  }

  @AfterAll
  static void unload() throws Exception {
    staged.close();
  }

  @AfterEach
  void nothingHasChanged() throws Exception {
    staged.assertUnchanged();
  }
}
