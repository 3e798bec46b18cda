package dev.haechi.binaries;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What Go wrote into a program that it built, read from the file; the program is not run.
 *
 * @param packagePath from which it was built
 * @param versions of the modules in it, without the v; a module that was built from a working copy
 *     is not among them
 * @see <a href="https://pkg.go.dev/debug/buildinfo">debug/buildinfo</a>
 */
record GoFile(String packagePath, Map<String, String> versions) {
    /** The header of a 64-bit ELF file, and of one of its sections. */
    private static final int ELF_HEADER = 64;

    private static final int SECTION_HEADER = 64;
    private static final String SECTION = ".go.buildinfo";
    private static final byte[] ELF = {0x7f, 'E', 'L', 'F', 2, 1};

    /** Magic and flags of the section; then two texts: Go's version, the modules. */
    private static final int BLOB_HEADER = 32;

    /** The modules' text stands between two marks of 16 bytes. */
    private static final int MARK = 16;

    /** No build information is longer: those of Kubernetes are some 10 kB. */
    private static final int LONGEST = 1 << 20;

    GoFile {
        versions = Map.copyOf(versions);
    }

    /** The version of a module; empty when the file does not tell it. */
    Optional<String> version(String module) {
        return Optional.ofNullable(versions.get(module));
    }

    /** What a file says of itself; empty for one that is no program of Go for Linux. */
    static Optional<GoFile> read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return section(channel).flatMap(GoFile::modules).map(GoFile::parse);
        }
    }

    private static Optional<ByteBuffer> section(FileChannel file) throws IOException {
        var header = bytes(file, 0, ELF_HEADER);
        if (header.remaining() < ELF_HEADER || !Arrays.equals(copy(header, 0, ELF.length), ELF)) {
            return Optional.empty();
        }
        long table = header.getLong(0x28);
        int count = Short.toUnsignedInt(header.getShort(0x3c));
        var sections = bytes(file, table, count * SECTION_HEADER);
        int names = Short.toUnsignedInt(header.getShort(0x3e)) * SECTION_HEADER;
        if (sections.remaining() < count * SECTION_HEADER || names >= sections.remaining()) {
            return Optional.empty();
        }
        var texts = bytes(file, sections.getLong(names + 0x18), size(sections, names));
        for (int at = 0; at < sections.remaining(); at += SECTION_HEADER) {
            if (name(texts, sections.getInt(at)).equals(SECTION)) {
                return Optional.of(bytes(file, sections.getLong(at + 0x18), size(sections, at)));
            }
        }
        return Optional.empty();
    }

    private static int size(ByteBuffer sections, int at) {
        return Math.clamp(sections.getLong(at + 0x20), 0, LONGEST);
    }

    /** A text that ends with a zero; nothing where the file is torn. */
    private static String name(ByteBuffer texts, int from) {
        if (from < 0 || from >= texts.remaining()) {
            return "";
        }
        int end = from;
        while (end < texts.remaining() && texts.get(end) != 0) {
            end++;
        }
        return new String(copy(texts, from, end - from), StandardCharsets.US_ASCII);
    }

    private static byte[] copy(ByteBuffer of, int from, int length) {
        var bytes = new byte[length];
        of.get(from, bytes);
        return bytes;
    }

    /** At most so many bytes from a place on; fewer at the end of the file. */
    private static ByteBuffer bytes(FileChannel file, long from, int atMost) throws IOException {
        var buffer = ByteBuffer.allocate(Math.max(0, atMost)).order(ByteOrder.LITTLE_ENDIAN);
        if (from >= 0) {
            long at = from;
            while (buffer.hasRemaining()) {
                int read = file.read(buffer, at);
                if (read < 0) {
                    break;
                }
                at += read;
            }
        }
        return buffer.flip();
    }

    private static Optional<String> modules(ByteBuffer blob) {
        if (blob.remaining() <= BLOB_HEADER) {
            return Optional.empty();
        }
        blob.position(BLOB_HEADER);
        text(blob); // Go's own version
        var modules = text(blob);
        return modules.length() < 2 * MARK
                ? Optional.empty()
                : Optional.of(modules.substring(MARK, modules.length() - MARK));
    }

    /** A length in seven bits a byte, then so many bytes; nothing where the blob is torn. */
    private static String text(ByteBuffer blob) {
        int length = 0;
        for (int shift = 0; blob.hasRemaining() && shift < Integer.SIZE; shift += 7) {
            int next = blob.get();
            length |= (next & 0x7f) << shift;
            if (next >= 0) {
                break;
            }
        }
        if (length < 0 || length > blob.remaining()) {
            return "";
        }
        var bytes = new byte[length];
        blob.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Lines of words between tabs: path, mod, dep; {@code =>} replaces the line before. */
    private static GoFile parse(String modules) {
        var path = "";
        var module = "";
        var versions = new LinkedHashMap<String, String>();
        for (var line : modules.lines().toList()) {
            var words = line.split("\t", -1);
            switch (words[0]) {
                case "path" -> path = words.length > 1 ? words[1] : "";
                case "mod", "dep" -> {
                    module = words.length > 1 ? words[1] : "";
                    note(versions, module, words);
                }
                case "=>" -> note(versions, module, words);
                default -> {
                    // how it was built: nothing that is asked for
                }
            }
        }
        return new GoFile(path, versions);
    }

    private static void note(Map<String, String> versions, String module, String[] words) {
        if (words.length > 2 && words[2].startsWith("v") && !words[2].startsWith("v0.0.0-")) {
            versions.put(module, words[2].substring(1).replaceFirst("\\+.*", ""));
        }
    }
}
