package dev.haechi.store.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The blocks of a file that are not all zero: the file's length, then for each block its place and
 * its bytes. Holes take no space, neither in the backup nor where it is restored.
 *
 * @param path of the file, which nobody writes to meanwhile
 * @param length of the file
 * @param filled the numbers of the blocks that hold anything
 */
record SparseBlocks(Path path, long length, List<Long> filled) {
    /** Ends the name of such an entry. */
    static final String SUFFIX = ".sparse";

    private static final int BLOCK = 64 << 10;
    private static final byte[] ZEROES = new byte[BLOCK];
    private static final long END = -1;

    SparseBlocks {
        filled = List.copyOf(filled);
    }

    /** Reads the file once. */
    static SparseBlocks of(Path path) throws IOException {
        var filled = new ArrayList<Long>();
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            long length = file.size();
            var block = ByteBuffer.allocate(BLOCK);
            for (long number = 0; number * BLOCK < length; number++) {
                read(file, number, block);
                if (!isZero(block)) {
                    filled.add(number);
                }
            }
            return new SparseBlocks(path, length, filled);
        }
    }

    /** How many bytes {@link #write} writes. */
    long size() {
        long bytes = 2L * Long.BYTES;
        for (long number : filled) {
            bytes += Long.BYTES + Integer.BYTES + lengthOf(number);
        }
        return bytes;
    }

    private long lengthOf(long number) {
        return Math.min(BLOCK, length - number * BLOCK);
    }

    /** Reads the file again, and writes its blocks. */
    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeLong(length);
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var block = ByteBuffer.allocate(BLOCK);
            for (long number : filled) {
                read(file, number, block);
                out.writeLong(number * BLOCK);
                out.writeInt(block.remaining());
                out.write(block.array(), 0, block.remaining());
            }
        }
        out.writeLong(END);
        out.flush();
    }

    /** Makes the file that was written so. */
    static void restore(InputStream from, Path path) throws IOException {
        var in = new DataInputStream(from);
        long length = in.readLong();
        try (var file =
                FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            for (long at = in.readLong(); at != END; at = in.readLong()) {
                var bytes = new byte[size(in.readInt())];
                in.readFully(bytes);
                write(file, at, ByteBuffer.wrap(bytes));
            }
            if (file.size() < length) {
                write(file, length - 1, ByteBuffer.wrap(new byte[1]));
            }
        }
    }

    private static int size(int read) throws IOException {
        if (read < 1 || read > BLOCK) {
            throw new IOException("a block of " + read + " bytes");
        }
        return read;
    }

    private static void write(FileChannel file, long at, ByteBuffer bytes) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += file.write(bytes, to);
        }
    }

    private static void read(FileChannel file, long number, ByteBuffer block) throws IOException {
        block.clear();
        while (block.hasRemaining()) {
            int read = file.read(block, number * BLOCK + block.position());
            if (read < 0) {
                break;
            }
        }
        block.flip();
        if (!block.hasRemaining()) {
            throw new EOFException("the file became shorter while it was read");
        }
    }

    private static boolean isZero(ByteBuffer block) {
        return block.equals(ByteBuffer.wrap(ZEROES, 0, block.limit()));
    }
}
