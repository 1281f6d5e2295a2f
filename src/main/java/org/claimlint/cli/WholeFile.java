package org.claimlint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Writes files in one go: who reads one meanwhile, or after a failure, finds the old content or the new, and never a part. */
final class WholeFile {
    private WholeFile() {}

    /** Replaces what is there. Links are followed; what is no plain file, such as a pipe, is written to as it is. */
    static void write(Path file, Output.Content content) throws IOException {
        Path target = InputFiles.real(file.toAbsolutePath());
        boolean there = Files.exists(target);
        if (there && !Files.isRegularFile(target)) {
            writeInPlace(target, content);
            return;
        }
        Path draft =
                target.resolveSibling(".claimlint-" + ProcessHandle.current().pid() + ".tmp");
        try {
            OutputStream out = Files.newOutputStream(draft);
            try (Writer writer = Output.writer(out)) {
                content.writeTo(writer);
            }
            if (there) {
                keepPermissions(target, draft);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException e) {
            // A folder that takes no new files may well hold one that can be written.
            if (!there) {
                throw e;
            }
            writeInPlace(target, content);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Why a file could not be written, as advice; empty where nobody knows. */
    static String advice(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return " Maybe it is a folder.";
        }
        if (failure instanceof NoSuchFileException) {
            return " Maybe its folder does not exist.";
        }
        return failure instanceof AccessDeniedException ? " Maybe you lack the permission." : "";
    }

    private static void writeInPlace(Path target, Output.Content content) throws IOException {
        try (Writer writer = Output.writer(Files.newOutputStream(target))) {
            content.writeTo(writer);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
            Files.setPosixFilePermissions(to, permissions);
        } catch (UnsupportedOperationException e) {
            // Not on this file system.
        }
    }
}
