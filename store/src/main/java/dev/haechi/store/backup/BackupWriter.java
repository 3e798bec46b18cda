package dev.haechi.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes a backup under a temporary name (0600) and gives it its own when it is whole and on the
 * disk. Closed before {@link #finish}, it leaves nothing. For one thread.
 */
public final class BackupWriter implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final DigestOutputStream digested;
    private final TarArchiveOutputStream tar;
    private boolean finished;

    /**
     * What was written.
     *
     * @param sha256 of everything after the first line, in hex
     */
    public record Written(long bytes, String sha256) {}

    /**
     * Begins a backup.
     *
     * @throws IOException when nothing can be written beside the target
     */
    public BackupWriter(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.temporary = this.target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(temporary);
        Files.createFile(
                temporary,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.channel = FileChannel.open(temporary, Set.of(StandardOpenOption.WRITE));
        channel.position(BackupHeader.LENGTH);
        this.digested = new DigestOutputStream(Channels.newOutputStream(channel), sha256());
        this.tar = tar(digested);
    }

    private static TarArchiveOutputStream tar(OutputStream to) throws IOException {
        var quickly = new GzipParameters();
        quickly.setCompressionLevel(Deflater.BEST_SPEED);
        var tar =
                new TarArchiveOutputStream(
                        new BufferedOutputStream(new GzipCompressorOutputStream(to, quickly)),
                        "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return tar;
    }

    /** Adds a file or a folder with all that is in it, with modes; links stay links. */
    public void add(String name, Path path) throws IOException {
        var entry = entry(name, path);
        if (Files.isSymbolicLink(path)) {
            put(entry);
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            put(entry);
            for (var child : children(path)) {
                add(name + "/" + child.getFileName(), child);
            }
        } else {
            tar.putArchiveEntry(entry);
            Files.copy(path, tar);
            tar.closeArchiveEntry();
        }
    }

    /** Adds a file that is mostly holes: only what is in it takes space. */
    public void addSparse(String name, Path path) throws IOException {
        var blocks = SparseBlocks.of(path);
        var entry = new TarArchiveEntry(name + SparseBlocks.SUFFIX);
        entry.setSize(blocks.size());
        tar.putArchiveEntry(entry);
        blocks.write(tar);
        tar.closeArchiveEntry();
    }

    /** Adds a small file. */
    public void add(String name, byte[] bytes) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setMode(0600);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry entry(String name, Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            var link = new TarArchiveEntry(name, TarArchiveEntry.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(path).toString());
            return link;
        }
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        var entry = new TarArchiveEntry(folder ? name + "/" : name);
        entry.setSize(folder ? 0 : Files.size(path));
        entry.setMode(mode(path));
        return entry;
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 0777;
    }

    private void put(TarArchiveEntry entry) throws IOException {
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    /** Ends the file: its header is written, it is on the disk, and it has its name. */
    public Written finish() throws IOException {
        tar.close(); // with the last bytes of the compression, and the channel below
        var sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        try (var whole = FileChannel.open(temporary, Set.of(StandardOpenOption.WRITE))) {
            var header = ByteBuffer.wrap(new BackupHeader(BackupHeader.FORM, sha256).bytes());
            long at = 0;
            while (header.hasRemaining()) {
                at += whole.write(header, at);
            }
            whole.force(true);
        }
        long bytes = Files.size(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        return new Written(bytes, sha256);
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            channel.close();
            Files.deleteIfExists(temporary);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
