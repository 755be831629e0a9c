package org.ocserver.campaign.load;

/** Is told how far a load has come, after each transaction and at the end. */
@FunctionalInterface
public interface ImportProgress {
  /**
   * @param read rows read so far, without the header
   * @param loaded rows stored so far
   * @param rejected rows skipped so far
   */
  void report(long read, long loaded, long rejected);

  /** For whoever does not watch. */
  static ImportProgress unwatched() {
    return (read, loaded, rejected) -> {};
  }
}
