package dk.uthflow.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds the data directory for one instance: two on the same files would ruin both.
 */
final class DataDirectoryLock implements AutoCloseable {

	private final FileChannel channel;

	private DataDirectoryLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * @throws WrongSetting when another instance holds the directory
	 */
	static DataDirectoryLock hold(Path directory) {
		try {
			Files.createDirectories(directory);
			FileChannel channel = FileChannel.open(directory.resolve("uthflow.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				throw new WrongSetting("UTHFLOW_DATA_DIR",
						"mappen %s bruges af en anden kørende uthflow; vælg en anden mappe".formatted(directory));
			}
			return new DataDirectoryLock(channel);
		}
		catch (IOException ex) {
			throw new WrongSetting("UTHFLOW_DATA_DIR", "mappen %s kan ikke låses".formatted(directory));
		}
	}

	private static FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
