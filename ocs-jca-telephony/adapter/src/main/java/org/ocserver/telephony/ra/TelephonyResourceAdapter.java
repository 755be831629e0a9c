package org.ocserver.telephony.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.transaction.xa.XAResource;
import org.ocserver.telephony.ra.connector.ConnectorFactory;
import org.ocserver.telephony.ra.connector.ConnectorType;
import org.ocserver.telephony.ra.connector.SimulatorConnectorFactory;
import org.ocserver.telephony.ra.connector.process.LinkTimes;
import org.ocserver.telephony.ra.connector.process.SimulatorProcessConnectorFactory;
import org.ocserver.telephony.ra.inflow.ActiveSwitches;
import org.ocserver.telephony.ra.inflow.TelephonyActivationSpec;

/** What the container starts and stops: wires the connectors to the container's means. */
@Connector(
    displayName = "OCS telephony",
    vendorName = "OCS",
    eisType = "Switch",
    version = "0.1.0",
    transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction)
public class TelephonyResourceAdapter implements ResourceAdapter {
  @ConfigProperty(
      defaultValue = "simulator",
      description = "Kind of switch for activations that do not say: simulator")
  private String connector = "simulator";

  @ConfigProperty(
      defaultValue = "SimSwitch",
      description = "Name of the switch's configuration object for activations that do not say")
  private String switchName = "SimSwitch";

  @ConfigProperty(
      defaultValue = "",
      description = "Properties file of the simulator; empty for its defaults")
  private String simulatorSettings = "";

  @ConfigProperty(
      defaultValue = "",
      description =
          "Host and port of a simulator that runs as a process of its own; empty to play one here")
  private String simulatorAddress = "";

  @ConfigProperty(
      defaultValue = "2",
      description =
          "Seconds without a word until such a process is asked whether it lives, 1 to 60")
  private Integer simulatorLinkHeartbeat = 2;

  @ConfigProperty(
      defaultValue = "4",
      description = "Seconds within which it has to answer, 1 to 60")
  private Integer simulatorLinkAnswer = 4;

  @ConfigProperty(
      defaultValue = "1",
      description = "Seconds until the link to it is tried again, 1 to 60")
  private Integer simulatorLinkRetry = 1;

  private Optional<ActiveSwitches> switches = Optional.empty();

  public String getConnector() {
    return connector;
  }

  public void setConnector(String connector) {
    this.connector = connector;
  }

  public String getSwitchName() {
    return switchName;
  }

  public void setSwitchName(String switchName) {
    this.switchName = switchName;
  }

  public String getSimulatorSettings() {
    return simulatorSettings;
  }

  public void setSimulatorSettings(String simulatorSettings) {
    this.simulatorSettings = simulatorSettings;
  }

  public String getSimulatorAddress() {
    return simulatorAddress;
  }

  public void setSimulatorAddress(String simulatorAddress) {
    this.simulatorAddress = simulatorAddress;
  }

  public Integer getSimulatorLinkHeartbeat() {
    return simulatorLinkHeartbeat;
  }

  public void setSimulatorLinkHeartbeat(Integer simulatorLinkHeartbeat) {
    this.simulatorLinkHeartbeat = simulatorLinkHeartbeat;
  }

  public Integer getSimulatorLinkAnswer() {
    return simulatorLinkAnswer;
  }

  public void setSimulatorLinkAnswer(Integer simulatorLinkAnswer) {
    this.simulatorLinkAnswer = simulatorLinkAnswer;
  }

  public Integer getSimulatorLinkRetry() {
    return simulatorLinkRetry;
  }

  public void setSimulatorLinkRetry(Integer simulatorLinkRetry) {
    this.simulatorLinkRetry = simulatorLinkRetry;
  }

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    if (ConnectorType.of(connector).isEmpty()) {
      throw new ResourceAdapterInternalException("connector is '" + connector + "'");
    }
    Clock clock = Clock.systemUTC();
    switches =
        Optional.of(
            new ActiveSwitches(
                context.getWorkManager(),
                Map.of(ConnectorType.SIMULATOR, simulator(context, clock)),
                clock));
  }

  @Override
  public void stop() {
    switches.ifPresent(ActiveSwitches::deactivateAll);
    switches = Optional.empty();
  }

  @Override
  public void endpointActivation(MessageEndpointFactory endpointFactory, ActivationSpec spec)
      throws ResourceException {
    TelephonyActivationSpec asked = (TelephonyActivationSpec) spec;
    asked.validate();
    String kind = asked.getConnector().isEmpty() ? connector : asked.getConnector();
    switches().activate(nameFor(asked), ConnectorType.of(kind).orElseThrow(), endpointFactory);
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory endpointFactory, ActivationSpec spec) {
    switches.ifPresent(
        active -> active.deactivate(nameFor((TelephonyActivationSpec) spec), endpointFactory));
  }

  /** None: no event takes part in a distributed transaction. */
  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  /**
   * The switches in use.
   *
   * @throws IllegalStateException if the adapter is not started
   */
  ActiveSwitches switches() {
    return switches.orElseThrow(() -> new IllegalStateException("the adapter is not started"));
  }

  private ConnectorFactory simulator(BootstrapContext context, Clock clock)
      throws ResourceAdapterInternalException {
    if (simulatorAddress.isBlank()) {
      return new SimulatorConnectorFactory(
          Optional.of(simulatorSettings).filter(path -> !path.isBlank()).map(Path::of),
          context::createTimer,
          clock);
    }
    try {
      return new SimulatorProcessConnectorFactory(
          SimulatorProcessConnectorFactory.address(simulatorAddress),
          LinkTimes.ofSeconds(simulatorLinkHeartbeat, simulatorLinkAnswer, simulatorLinkRetry),
          context.getWorkManager(),
          context::createTimer,
          clock);
    } catch (IllegalArgumentException bad) {
      throw new ResourceAdapterInternalException(bad.getMessage(), bad);
    }
  }

  private String nameFor(TelephonyActivationSpec spec) {
    return spec.getSwitchName().isEmpty() ? switchName : spec.getSwitchName();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TelephonyResourceAdapter that
        && connector.equals(that.connector)
        && switchName.equals(that.switchName)
        && simulatorSettings.equals(that.simulatorSettings)
        && simulatorAddress.equals(that.simulatorAddress)
        && simulatorLinkHeartbeat.equals(that.simulatorLinkHeartbeat)
        && simulatorLinkAnswer.equals(that.simulatorLinkAnswer)
        && simulatorLinkRetry.equals(that.simulatorLinkRetry);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        connector,
        switchName,
        simulatorSettings,
        simulatorAddress,
        simulatorLinkHeartbeat,
        simulatorLinkAnswer,
        simulatorLinkRetry);
  }
}
