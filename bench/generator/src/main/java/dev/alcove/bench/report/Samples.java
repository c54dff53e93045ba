package dev.alcove.bench.report;

import java.util.Arrays;

/** Measurements of one thing, in one unit. */
public final class Samples {

    private double[] values = new double[64];
    private int size;

    /** Adds one. */
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The one in the middle; NaN without any. */
    public double median() {
        return quantile(0.5);
    }

    /** The one that 99 of 100 do not exceed; NaN without any. */
    public double p99() {
        return quantile(0.99);
    }

    /** The largest; NaN without any. */
    public double worst() {
        return quantile(1);
    }

    private double quantile(double q) {
        if (size == 0) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(q * size) - 1)];
    }
}
