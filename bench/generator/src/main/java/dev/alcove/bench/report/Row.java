package dev.alcove.bench.report;

/** One line of the table; all text is ready to be read. */
public record Row(
        String what, String budget, String alcove, String peer, String ratio, Verdict verdict) {

    /** What became of a budget. */
    public enum Verdict {
        MET("met"),
        MISSED("**missed**"),
        OPEN("not measured"),
        NONE("");

        private final String shown;

        Verdict(String shown) {
            this.shown = shown;
        }

        /** As the table shows it. */
        public String shown() {
            return shown;
        }

        /** Met when a figure is at most its limit; a figure that is not there is open. */
        public static Verdict atMost(double figure, double limit) {
            if (Double.isNaN(figure) || Double.isNaN(limit)) {
                return OPEN;
            }
            return figure <= limit ? MET : MISSED;
        }

        /** Both must be met. */
        public Verdict and(Verdict other) {
            if (this == MISSED || other == MISSED) {
                return MISSED;
            }
            return this == OPEN || other == OPEN ? OPEN : MET;
        }
    }
}
