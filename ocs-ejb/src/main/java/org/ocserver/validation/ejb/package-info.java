/**
 * Validation before a dial, in the container: works on the executor {@code ocs-http}, waits on no
 * thread.
 */
package org.ocserver.validation.ejb;
