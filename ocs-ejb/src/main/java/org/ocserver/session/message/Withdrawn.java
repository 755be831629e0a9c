package org.ocserver.session.message;

import org.ocserver.callinglist.ChainScope;
import org.ocserver.callinglist.Withdrawal;

/** How records were taken out of dialing. */
public record Withdrawn(Withdrawal withdrawal, ChainScope scope) {}
