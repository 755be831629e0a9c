/** The checks, and where they learn whom to ask. */
package org.ocserver.health.ejb;
