/** Socket.IO vocabularies: tables of names to commands, and of messages to names. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.gateway;
