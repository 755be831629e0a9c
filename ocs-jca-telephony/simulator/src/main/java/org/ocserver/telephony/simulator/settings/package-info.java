/**
 * What a simulated switch is told about its agents, trunks and customers.
 *
 * <ol>
 *   <li>Calls the telephony port for its words and nothing else of the product.
 *   <li>All values are immutable. A bad one is refused when settings are read, by an {@link
 *       IllegalArgumentException} that names the key, the value and what was expected.
 *   <li>Each key and its default stands in one table, that of {@link
 *       org.ocserver.telephony.simulator.settings.SimulatorSettings}.
 * </ol>
 */
package org.ocserver.telephony.simulator.settings;
