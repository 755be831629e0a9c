/** The counting and explaining of calling lists, wired up in the container. */
package org.ocserver.inventory.ejb;
