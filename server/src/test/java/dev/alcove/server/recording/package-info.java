@org.jspecify.annotations.NullMarked
package dev.alcove.server.recording;
