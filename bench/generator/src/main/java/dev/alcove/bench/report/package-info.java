/** Numbers, and how they are shown: samples, rows, the table, and the same as JSON. */
@NullMarked
package dev.alcove.bench.report;

import org.jspecify.annotations.NullMarked;
