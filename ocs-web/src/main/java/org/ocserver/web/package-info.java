/**
 * OCS over HTTP; docs/http.md describes what is served where.
 *
 * <ol>
 *   <li>Each package serves paths of its own: the resources by a JAX-RS application each, so that
 *       plain files and unknown paths stay with the container.
 *   <li>The container authenticates every request; resources say which roles may ask.
 *   <li>Records of HTTP never leak inward: resources call the product with its own types.
 * </ol>
 */
package org.ocserver.web;
