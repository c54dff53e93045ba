/** The walls between the parts of the server. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.architecture;
