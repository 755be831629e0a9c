/** Whole campaigns, through the deployed EAR, from outside the server. */
package org.ocserver.endtoend;
