/**
 * Who is in a session and where: ids, roles, presence, spaces. The ground the other packages stand
 * on.
 */
@NullMarked
package dev.alcove.core.participant;

import org.jspecify.annotations.NullMarked;
