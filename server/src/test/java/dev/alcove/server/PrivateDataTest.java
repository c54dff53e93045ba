package dev.alcove.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other users of the machine read nothing of what Alcove keeps. */
class PrivateDataTest {
    @TempDir private Path folder;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    /** All that is below the folder and not as private as it should be. */
    private static Map<String, String> readable(Path data) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
                if (!mode(path).equals(wanted)) {
                    found.put(data.relativize(path).toString(), mode(path));
                }
            }
        }
        return found;
    }

    @Test
    void whatIsMadeIsForItsOwnerOnly() throws Exception {
        Path data = folder.resolve("data");
        try (var alcove = Alcove.start(data, Map.of());
                var session = new RecordedSession(alcove, "{}")) {
            session.recorded("not for everybody");
            assertThat(readable(data)).isEmpty();
            try (Stream<Path> all = Files.walk(data)) {
                assertThat(all.map(path -> path.getFileName().toString()))
                        .contains(
                                "alcove.db",
                                "alcove.db-wal",
                                "alcove.db-shm",
                                "alcove.lock",
                                "token.key",
                                "recordings");
            }
        }
    }

    @Test
    void whatAnEarlierVersionLeftReadableIsTightened() throws Exception {
        Path data = folder.resolve("data");
        try (var alcove = Alcove.start(data, Map.of());
                var session = new RecordedSession(alcove, "{}")) {
            session.recorded("not for everybody");
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Alcove.start(data, Map.of()).close();
        assertThat(readable(data)).isEmpty();
    }

    /** {@code --data .} in somebody's home, or in a folder of many. */
    @Test
    void whatIsNotOursStaysAsItIs() throws Exception {
        Path data = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path theirs = Files.writeString(data.resolve("index.html"), "for everybody");
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rw-r--r--"));
        Alcove.start(data, Map.of()).close();
        assertThat(mode(data)).isEqualTo("rwxr-xr-x");
        assertThat(mode(theirs)).isEqualTo("rw-r--r--");
        assertThat(mode(data.resolve("alcove.db"))).isEqualTo("rw-------");
    }
}
