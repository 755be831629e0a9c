package org.ocserver.session.call;

import java.time.Instant;
import org.ocserver.session.state.Attempt;

/** An attempt that something happens to, and when. */
record AttemptAt(Attempt attempt, Instant now) {}
