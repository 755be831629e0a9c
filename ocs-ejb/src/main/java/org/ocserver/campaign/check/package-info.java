/**
 * Judges configuration objects beside one another, before they become a snapshot.
 *
 * <ol>
 *   <li>Every problem is listed, each with the path of the property in the document.
 *   <li>One class for each subject; a rule that holds for all types of objects is read from their
 *       declarations ({@code @Refers}).
 *   <li>An option that is unknown or cannot be read is no problem here: it is a warning (package
 *       {@code campaign.option}).
 * </ol>
 */
package org.ocserver.campaign.check;
