/**
 * The states of campaign groups in the container.
 *
 * <ol>
 *   <li>Nothing here waits: sessions are observed, web servers are told, on threads for HTTP.
 * </ol>
 */
package org.ocserver.groupstate.ejb;
