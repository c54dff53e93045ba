/**
 * What is measured, a class a row of the table; each runs the same way against every contestant.
 */
@NullMarked
package dev.alcove.bench.scenario;

import org.jspecify.annotations.NullMarked;
