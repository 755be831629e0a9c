/**
 * Configuration as a YAML or JSON document (docs/configuration.md).
 *
 * <ol>
 *   <li>The document's properties are the components of the records: what a record says with its
 *       types and {@code @Default} is all that reading and writing know of it.
 *   <li>Reading never stops at the first problem, and gives either a checked configuration or the
 *       list of all problems.
 *   <li>What was written reads back as an equal configuration.
 * </ol>
 */
package org.ocserver.campaign.document;
