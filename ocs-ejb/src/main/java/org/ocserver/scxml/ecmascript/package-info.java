/**
 * ECMAScript as the language of data models, shut off from everything: Rhino, interpreted, without
 * Java classes.
 *
 * <p>Source: State Chart XML, B.2 "The ECMAScript Data Model". How it is shut off:
 * docs/decisions/scxml-engine.md.
 *
 * <ol>
 *   <li>No script reaches Java, another machine, or what machines of its document share.
 *   <li>What a turn may cost is bounded: instructions, time, depth, and memory.
 *   <li>Nothing that is too long is made at a stroke: {@link
 *       org.ocserver.scxml.ecmascript.ScriptCompiler} and {@link
 *       org.ocserver.scxml.ecmascript.GuardedFunctions} look at it before.
 *   <li>The standard objects are made once for each document, and sealed.
 * </ol>
 */
package org.ocserver.scxml.ecmascript;
