/** The rules of a session, pure. */
@org.jspecify.annotations.NullMarked
package dev.alcove.core;
