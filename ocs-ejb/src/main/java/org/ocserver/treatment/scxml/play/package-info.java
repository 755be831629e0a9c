/**
 * Runs a treatment document alone, in virtual time, and draws it: for those who write one.
 *
 * <p>Source: docs/scxml-treatments.md, "Trying a document". No part of the server uses it.
 */
package org.ocserver.treatment.scxml.play;
