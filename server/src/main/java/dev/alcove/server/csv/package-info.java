/** CSV as people's tools write and read it: one reader and one writer for all lists and exports. */
@NullMarked
package dev.alcove.server.csv;

import org.jspecify.annotations.NullMarked;
