package dev.alcove.server.database;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is in the data folder from other users of the machine: files are 600, folders 700,
 * where the file system knows permissions as POSIX has them. Elsewhere nothing is done.
 */
public final class PrivateFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    /** What Alcove puts there, and what a file system puts into each of its roots. */
    private static final Pattern OURS =
            Pattern.compile(
                    "alcove\\.(db|lock)(-wal|-shm|-journal)?|token\\.key(\\.new)?|recordings"
                            + "|rec-[0-9a-z-]+\\.webm|lost\\+found");

    private PrivateFiles() {}

    /** With what a new file in that folder is made. */
    public static FileAttribute<?>[] forNewFile(Path folder) throws IOException {
        return knowsPermissions(folder)
                ? new FileAttribute<?>[] {asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
    }

    /** Makes a folder, and those above it, where they are not there. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            set(folder, FOLDER);
        }
    }

    /**
     * Tightens what an earlier version, or somebody else, left readable. A folder in which there is
     * something else too stays as it is: it may be a home directory, or {@code /tmp}.
     */
    static void tighten(Path folder) throws IOException {
        for (Path each : List.of(folder, folder.resolve("recordings"))) {
            if (Files.isDirectory(each) && knowsPermissions(each)) {
                tightenOne(each);
            }
        }
    }

    private static void tightenOne(Path folder) throws IOException {
        boolean onlyOurs = true;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                boolean ours = OURS.matcher(entry.getFileName().toString()).matches();
                onlyOurs &= ours;
                if (ours && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    set(entry, FILE);
                }
            }
        }
        if (onlyOurs) {
            set(folder, FOLDER);
        } else if (!Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            LOG.warn(
                    "{} holds more than Alcove's files, so that its permissions stay as they are",
                    folder);
        }
    }

    private static boolean knowsPermissions(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    private static void set(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!knowsPermissions(path) || Files.getPosixFilePermissions(path).equals(permissions)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (IOException notOurs) {
            LOG.warn("The permissions of {} could not be tightened", path, notOurs);
        }
    }
}
