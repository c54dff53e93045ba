package dev.alcove.server.http;

/** A request that does not get as far as a call; carries the answer through the router. */
final class RefusedRequest extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    RefusedRequest(Problem problem) {
        super(problem.error(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
