package dev.alcove.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder for this process. Two servers on one folder would each hold a state of the
 * same sessions. The operating system gives the lock up when the process ends, however it does.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** Makes the folder where there is none, and takes it. */
    static FolderLock take(Path folder) throws StorageUnavailable {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StorageUnavailable(
                    "The data folder %s is a file. Name a folder with --data.".formatted(folder));
        }
        try {
            PrivateFiles.makeFolder(folder);
            return lock(folder);
        } catch (IOException refused) {
            throw new StorageUnavailable(
                    "The data folder %s cannot be written. Make it writable, or name another one with --data."
                            .formatted(folder),
                    refused);
        }
    }

    private static FolderLock lock(Path folder) throws IOException, StorageUnavailable {
        FileChannel file =
                FileChannel.open(
                        folder.resolve("alcove.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PrivateFiles.forNewFile(folder));
        if (tryLock(file) == null) {
            file.close();
            throw new StorageUnavailable(
                    "Another Alcove uses the data folder %s. Stop it, or name another folder with --data."
                            .formatted(folder));
        }
        return new FolderLock(file);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
