package dev.haechi.kubernetes.access;

/** What is at the path of a kubeconfig. */
public sealed interface FileSeen {
    /** Nothing. */
    record Missing() implements FileSeen {}

    /** A folder. */
    record Folder() implements FileSeen {}

    /**
     * Something that cannot be read.
     *
     * @param reason what the system says
     */
    record Unreadable(String reason) implements FileSeen {}

    /** A file, whose bytes may hold secrets and are not shown. */
    final class Content implements FileSeen {
        private final byte[] bytes;

        /** A file of these bytes, which are not copied. */
        public Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The bytes themselves. */
        public byte[] bytes() {
            return bytes;
        }
    }
}
