package dev.alcove.launch;

/**
 * Starts Alcove, or says that this JDK is too old for it.
 *
 * <p>Compiled for Java 8, so that an old JDK can run it far enough to say so.
 */
public final class Launcher {
    private static final int NEEDED = 25;

    private Launcher() {}

    /** Hands over to the server on a JDK that is new enough; ends with code 1 on any other. */
    public static void main(String[] args) throws Exception {
        int feature = featureOf(System.getProperty("java.specification.version", "0"));
        if (feature < NEEDED) {
            System.err.println(
                    "Alcove needs JDK "
                            + NEEDED
                            + " or later, and this is JDK "
                            + feature
                            + ": install a newer one, or point JAVA_HOME to it.");
            System.exit(1);
        }
        Class.forName("dev.alcove.server.Main")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    /** 8 for "1.8", 25 for "25". */
    static int featureOf(String version) {
        String digits = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(digits.split("[^0-9]", 2)[0]);
    }
}
