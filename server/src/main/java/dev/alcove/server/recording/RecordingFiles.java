package dev.alcove.server.recording;

import dev.alcove.core.recording.RecordingId;
import dev.alcove.server.database.PrivateFiles;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The folder of the recordings' files, each under its recording's id: what people call it is said
 * when they get it, and no name that somebody thought of is ever one on this disk.
 */
final class RecordingFiles {
    private final Path folder;

    RecordingFiles(Path folder) {
        this.folder = folder;
    }

    Path path(RecordingId id) {
        return folder.resolve(id.value() + ".webm");
    }

    /**
     * Writes a part at that place; it is on disk for good when this returns. What an earlier
     * attempt left behind that place is cut off, and so is never taken for a part.
     *
     * @throws IOException where it could not be written; then the file is as before
     */
    void write(RecordingId id, long place, Buffer part) throws IOException {
        Path path = path(id);
        boolean made = !Files.exists(path);
        if (made) {
            make(folder);
        }
        try (FileChannel file =
                FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PrivateFiles.forNewFile(folder))) {
            if (file.size() > place) {
                file.truncate(place);
            }
            ByteBuffer bytes = ByteBuffer.wrap(part.getBytes());
            long at = place;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
            file.force(true);
        }
        if (made) {
            sync(folder);
        }
    }

    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            PrivateFiles.makeFolder(folder);
            sync(folder.resolveSibling("."));
        }
    }

    /** A new file is there after a loss of power only if its folder was written too. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    void delete(RecordingId id) throws IOException {
        Files.deleteIfExists(path(id));
    }
}
