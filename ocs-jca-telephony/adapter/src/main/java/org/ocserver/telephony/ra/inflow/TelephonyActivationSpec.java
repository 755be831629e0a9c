package org.ocserver.telephony.ra.inflow;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.util.List;
import org.ocserver.telephony.TelephonyListener;

/**
 * What a message-driven bean says of the switch that it wants to hear. All properties have the
 * adapter's for their default.
 */
@Activation(messageListeners = TelephonyListener.class)
public class TelephonyActivationSpec implements ActivationSpec {
  private ResourceAdapter resourceAdapter;

  @ConfigProperty(defaultValue = "", description = "Name of the switch's configuration object")
  private String switchName = "";

  @ConfigProperty(defaultValue = "", description = "Kind of switch: simulator")
  private String connector = "";

  public String getSwitchName() {
    return switchName;
  }

  public void setSwitchName(String switchName) {
    this.switchName = switchName;
  }

  public String getConnector() {
    return connector;
  }

  public void setConnector(String connector) {
    this.connector = connector;
  }

  @Override
  public void validate() throws InvalidPropertyException {
    List<String> problems = ActivationCheck.problems(switchName, connector);
    if (!problems.isEmpty()) {
      throw new InvalidPropertyException(String.join(" ", problems));
    }
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  @Override
  public void setResourceAdapter(ResourceAdapter resourceAdapter) {
    this.resourceAdapter = resourceAdapter;
  }
}
