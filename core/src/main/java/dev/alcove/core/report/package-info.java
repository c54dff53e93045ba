/** What a sitting was like, read from its journal: live or long over. */
@NullMarked
package dev.alcove.core.report;

import org.jspecify.annotations.NullMarked;
