package org.claimlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.claimlint.io.Configuration;
import org.claimlint.io.Schemas;
import org.claimlint.model.InvalidInputException;
import picocli.CommandLine.Command;

@Command(name = "init", description = "Writes a commented " + Configuration.FILE_NAME + " into the working directory.")
final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Output target;

    InitCommand(Surroundings surroundings, Output target) {
        this.surroundings = surroundings;
        this.target = target;
    }

    @Override
    public Integer call() {
        Path file = surroundings.folder().resolve(Configuration.FILE_NAME);
        try {
            Files.write(file, Schemas.starter().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(
                    Configuration.FILE_NAME, 0, "is there already, and is not overwritten. Maybe edit it.");
        } catch (IOException e) {
            throw new InvalidInputException(Configuration.FILE_NAME, 0, "cannot be written.");
        }
        target.write(null, out -> out.write("Wrote " + Configuration.FILE_NAME + ".\n"));
        return target.exitCode(false);
    }
}
