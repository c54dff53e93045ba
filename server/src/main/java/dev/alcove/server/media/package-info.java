/** Media providers: how browsers get media in a space. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.media;
