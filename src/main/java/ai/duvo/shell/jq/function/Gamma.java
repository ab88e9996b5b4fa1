package ai.duvo.shell.jq.function;

/** The gamma function and the error function. */
final class Gamma {

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private static final int MOST_FACTORIAL = 171;
    private static final int TERMS = 200;

    private Gamma() {}

    static double of(double x) {
        if (x == Math.rint(x) && x > 0 && x < MOST_FACTORIAL) {
            double product = 1;
            for (int i = 2; i < x; i++) {
                product *= i;
            }
            return product;
        }
        if (x < 0.5) {
            return Math.PI / (Math.sin(Math.PI * x) * of(1 - x));
        }
        double t = x - 1 + 7.5;
        return Math.sqrt(2 * Math.PI) * Math.pow(t, x - 0.5) * Math.exp(-t) * sum(x - 1);
    }

    static double log(double x) {
        if (x == Math.rint(x) && x > 0 && x < MOST_FACTORIAL) {
            return Math.log(of(x));
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - log(1 - x);
        }
        double t = x - 1 + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum(x - 1));
    }

    private static double sum(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        return sum;
    }

    static double erf(double x) {
        return Math.abs(x) < 2.5 ? series(x) : Math.signum(x) * (1 - tail(Math.abs(x)));
    }

    static double erfc(double x) {
        return x < 2.5 ? 1 - erf(x) : tail(x);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < TERMS && Math.abs(term) > 1e-18; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    private static double tail(double x) {
        double fraction = x;
        for (int n = TERMS; n > 0; n--) {
            fraction = x + n / 2.0 / fraction;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
    }
}
