/** The bench: what Alcove promises of speed and size, measured beside a peer in one run. */
@NullMarked
package dev.alcove.bench;

import org.jspecify.annotations.NullMarked;
