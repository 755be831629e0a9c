package org.ocserver.idempotency;

/** What a server may do with a request that has a key. */
public sealed interface Claim {

  /** The key is new: carry the request out, and say what came of it. */
  record Granted() implements Claim {}

  /** The request was answered before: answer the same again. */
  record Answered(KeptAnswer answer) implements Claim {}

  /** The first request with the key is being worked on. */
  record UnderWay() implements Claim {}

  /**
   * The first request was begun and never answered: the server ended meanwhile, or could not keep
   * the answer. It may have taken effect.
   */
  record OutcomeUnknown() implements Claim {}

  /** The key belongs to another request. */
  record OtherRequest() implements Claim {}
}
