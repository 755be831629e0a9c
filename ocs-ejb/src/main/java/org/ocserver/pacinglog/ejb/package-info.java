/** Logs of pacing in the container: written on the executor {@code ocs-database}. */
package org.ocserver.pacinglog.ejb;
