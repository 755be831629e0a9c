package org.ocserver.session;

import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.Withdrawal;

/** How records were taken out of dialing. */
record Withdrawn(Withdrawal withdrawal, ChainScope scope) {}
