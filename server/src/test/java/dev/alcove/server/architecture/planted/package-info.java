/** What no wall may let pass. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.architecture.planted;
