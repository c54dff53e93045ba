/** Practice participants: real Socket.IO clients in the server's own process. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.demo;
