package org.ocserver.chaos.audit;

/** A dial with its attempt on the books. */
record BookedDial(Dial dial, BookedAttempt attempt) {}
