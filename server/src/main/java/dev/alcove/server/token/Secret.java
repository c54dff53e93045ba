package dev.alcove.server.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** What this server signs tokens with: made once, kept in the data folder, for its owner's eyes. */
public final class Secret {
    private static final String FILE = "token.key";
    private static final int BYTES = 32;

    private Secret() {}

    /** The secret of that data folder. */
    public static byte[] of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file) && Files.size(file) == BYTES) {
                return Files.readAllBytes(file);
            }
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            write(file, secret);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: a half-written secret would make every token worthless. */
    private static void write(Path file, byte[] secret) throws IOException {
        Path draft = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(draft);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(draft, secret);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
