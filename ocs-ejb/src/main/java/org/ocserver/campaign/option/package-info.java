/**
 * Options: their declarations, and the hierarchy in which a value is looked up.
 *
 * <ol>
 *   <li>Every option is declared once, in {@link org.ocserver.campaign.option.OcsOptions};
 *       docs/options.md is made from the declarations.
 *   <li>Objects in the order Calling List, Campaign Group, Campaign, Tenant, Application; on an
 *       object the sections named as the application, {@code default}, {@code OCServer}; then the
 *       built-in default.
 *   <li>A value that cannot be read counts as absent everywhere: the built-in default is used, and
 *       an {@link org.ocserver.campaign.option.OptionProblem} reports it.
 *   <li>This package calls nothing of the product but the vocabulary of the telephony port and of
 *       contact limits.
 * </ol>
 */
package org.ocserver.campaign.option;
