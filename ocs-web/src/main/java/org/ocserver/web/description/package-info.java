/** The description of the HTTP interface, for programs. */
package org.ocserver.web.description;
