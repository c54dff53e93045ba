/** The Alcove server. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server;
