package dev.alcove.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Files of a folder of the class path, kept once they were asked for. */
final class Assets {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.@/-]*");

    private final String folder;
    private final Map<String, Asset> found = new ConcurrentHashMap<>();

    /**
     * @param folder with a slash at its end
     */
    Assets(String folder) {
        this.folder = folder;
    }

    /** The file of that name below the folder; what could lead out of it is never found. */
    Optional<Asset> find(String name) {
        Asset known = found.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!SAFE.matcher(name).matches() || name.contains("..") || name.endsWith("/")) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = read(name);
        return bytes.map(content -> found.computeIfAbsent(name, n -> asset(n, content)));
    }

    private Asset asset(String name, byte[] content) {
        return Asset.of(name, content, read(name + ".br"), read(name + ".gz"));
    }

    private Optional<byte[]> read(String name) {
        ClassLoader loader = Assets.class.getClassLoader();
        try (InputStream file = loader.getResourceAsStream(folder + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
