/**
 * The history of attempts in the container: exported on the caller's thread, sent on the executor
 * {@code ocs-http}, woken by a timer each second.
 */
package org.ocserver.report.ejb;
