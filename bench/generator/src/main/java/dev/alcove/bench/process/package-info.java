/** The servers under test as processes: started, measured from outside, ended. */
@NullMarked
package dev.alcove.bench.process;

import org.jspecify.annotations.NullMarked;
