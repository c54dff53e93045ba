package dev.alcove.server.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message in the words of a vocabulary. */
record Said(String event, ObjectNode payload) {}
