/** What was configured when the campaign was loaded; does not change while it is. */
package org.ocserver.session.settings;
