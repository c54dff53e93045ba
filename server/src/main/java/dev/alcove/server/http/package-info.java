/** HTTP: the one port, the REST API from its contract, problems, limits, the web app. */
@org.jspecify.annotations.NullMarked
package dev.alcove.server.http;
