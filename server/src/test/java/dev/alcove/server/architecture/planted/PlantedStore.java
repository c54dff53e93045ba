package dev.alcove.server.architecture.planted;

/** Open to everybody, to prove that the wall sees it. */
public final class PlantedStore {
    private PlantedStore() {}
}
