/**
 * The simulated switch as a process of its own, which outlives the servers that are linked to it.
 *
 * <p>{@code java -jar ocs-telephony-simulator-process.jar --settings=FILE --port=N}. It listens on
 * the loopback address only, plays in real time, and ends all calls when it is told to end
 * (SIGTERM). Without a link its calls go on, and what happens is not heard later.
 *
 * <p>Several applications may be linked at a time, be it by mistake. They are served as a T-Server
 * serves its clients:
 *
 * <ol>
 *   <li>Who asks does not matter: a request about any call is carried out, whoever dialed it.
 *   <li>All hear all events of calls and agents, as clients of a T-Server do that have registered
 *       the same DNs: so a server that comes back hears how the calls end that it dialed before.
 *   <li>What answers a request goes to the one who made it: a failure, and the reference of a dial;
 *       the others hear that dial with the reference 0.
 *   <li>A new link hears first which calls there are and how the agents are.
 *   <li>A request that was sent is carried out, also if the link is lost at once or the process was
 *       stopped in between.
 *   <li>A bad line, or a backlog that is full, costs one line in the log and its link; no link can
 *       cost the process.
 * </ol>
 */
package org.ocserver.telephony.simulator.process;
