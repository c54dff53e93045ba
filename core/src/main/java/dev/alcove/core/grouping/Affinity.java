package dev.alcove.core.grouping;

/**
 * Who should, should not, or had better not share a group: a cost for each pair. That two people of
 * the same kind (the same level, say) cost a little when they share a group is what balances: the
 * number of such pairs is smallest where each kind is spread evenly.
 */
public final class Affinity {
    /** Outweighs all that could be won elsewhere. */
    private static final int MUST = 10_000;

    /** What it costs that a pair meets which has met already, for each time that it has. */
    static final int AGAIN = 12;

    /** Who has met so often is not told from who has met more often. */
    private static final int MOST_MET = 100;

    /** Less than a repeated meeting. */
    private static final int SAME_KIND = 4;

    private final int people;
    private int[] wish = {};
    private byte[] met = {};

    /** Nothing is wished, and nobody has met. */
    public Affinity(int people) {
        this.people = people;
    }

    /** These two should share a group, whenever there is one. */
    public void together(int one, int other) {
        add(one, other, -MUST);
    }

    /** These two should never share a group. */
    public void apart(int one, int other) {
        add(one, other, MUST);
    }

    /** These two are alike in what is to be balanced. */
    public void alike(int one, int other) {
        add(one, other, SAME_KIND);
    }

    /** These two have met once more before all rounds. */
    public void met(int one, int other) {
        if (met.length == 0) {
            met = new byte[people * people];
        }
        int times = Math.min(met[one * people + other] + 1, MOST_MET);
        met[one * people + other] = (byte) times;
        met[other * people + one] = (byte) times;
    }

    private void add(int one, int other, int more) {
        if (wish.length == 0) {
            wish = new int[people * people];
        }
        if (one != other) {
            wish[one * people + other] += more;
            wish[other * people + one] = wish[one * people + other];
        }
    }

    /** Whether people are interchangeable: nothing is wished, nobody has met. */
    boolean none() {
        return wish.length == 0 && met.length == 0;
    }

    boolean wantsTogether(int one, int other) {
        return wish.length > 0 && wish[one * people + other] <= -MUST / 2;
    }

    /** What a first meeting of each pair costs, row by row: a table that may be written to. */
    int[] prices() {
        int[] prices = wish.length > 0 ? wish.clone() : new int[people * people];
        for (int pair = 0; pair < met.length; pair++) {
            prices[pair] += AGAIN * met[pair];
        }
        return prices;
    }
}
