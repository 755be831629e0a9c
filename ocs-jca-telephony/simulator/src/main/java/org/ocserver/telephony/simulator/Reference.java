package org.ocserver.telephony.simulator;

/**
 * Which request an answer is to.
 *
 * @param asker over whose link the request came
 * @param id the asker's own number for it
 */
record Reference(EventLink asker, long id) {
  private static final long NONE = 0;

  /** The number as it is told over a link: others than the asker do not know it. */
  long idFor(EventLink link) {
    return link == asker ? id : NONE;
  }
}
