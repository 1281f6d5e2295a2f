package org.claimlint.cli;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLineProgram(Surroundings.ofThisProcess()).run(args));
    }
}
