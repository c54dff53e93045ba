package dev.alcove.server;

import java.util.Arrays;

/** Starts the server, prints where it is, and stops it when the process is asked to end. */
public final class Main {
    private Main() {}

    /** Ends with code 1 and one sentence where it cannot start. */
    public static void main(String[] args) {
        switch (CommandLine.parse(Arrays.asList(args))) {
            case CommandLine.Help() -> System.out.print(CommandLine.USAGE);
            case CommandLine.Wrong(String sentence) -> refuse(sentence);
            case CommandLine.Run run -> run(run);
        }
    }

    private static void run(CommandLine.Run run) {
        OutOfMemory.endsTheProcess();
        try {
            Server.Prelude prelude = Server.Prelude.begin();
            Config config = Settings.read(run.options(), run.file(), System.getenv());
            Server server = Server.start(config, prelude);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
            System.out.println("Alcove is at " + server.address());
            if (config.demo()) {
                practise(server);
            }
        } catch (StartFailure failure) {
            refuse(failure.sentence());
        } catch (RuntimeException bug) {
            bug.printStackTrace();
            refuse("Alcove could not start; the lines above say why. Please report them.");
        }
    }

    private static void practise(Server server) {
        server.practise()
                .onSuccess(link -> System.out.println("Practice class: " + link))
                .onFailure(why -> System.err.println("The practice class did not open: " + why));
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        // Not exit(): threads of a half-started server must not keep the process.
        Runtime.getRuntime().halt(1);
    }
}
