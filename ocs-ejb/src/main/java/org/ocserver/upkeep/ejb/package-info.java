/** The upkeep of calling lists' tables, wired up in the container. */
package org.ocserver.upkeep.ejb;
