package ai.duvo.shell.jq.value;

import ai.duvo.shell.jq.syntax.Literals;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Numbers: whole ones and those that were only read are exact, all others are doubles. */
public final class Numbers {

    /** Up to here a double holds every whole number. */
    private static final double MOST_EXACT = 1L << 53;

    private static final int MOST_DIGITS_WRITTEN = 17;

    private Numbers() {}

    public static JsonNode of(long value) {
        return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    /** The result of a calculation. */
    public static JsonNode of(double value) {
        boolean isWhole = Math.rint(value) == value && Math.abs(value) <= MOST_EXACT;
        boolean isMinusZero = value == 0 && 1 / value < 0;
        return isWhole && !isMinusZero ? of((long) value) : DoubleNode.valueOf(value);
    }

    public static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber();
    }

    public static boolean isNan(JsonNode number) {
        return (number.isDouble() || number.isFloat()) && Double.isNaN(number.doubleValue());
    }

    /** The nearest double; what is too large for one is the largest. */
    public static double toDouble(JsonNode number) {
        if (number instanceof DecimalNode decimal) {
            return bounded(decimal.decimalValue().doubleValue());
        }
        if (number instanceof BigIntegerNode whole) {
            return bounded(whole.bigIntegerValue().doubleValue());
        }
        return number.isIntegralNumber() ? (double) number.longValue() : number.doubleValue();
    }

    private static double bounded(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    public static JsonNode add(JsonNode left, JsonNode right) {
        if (!isWhole(left) || !isWhole(right)) {
            return of(toDouble(left) + toDouble(right));
        }
        if (left.canConvertToLong() && right.canConvertToLong()) {
            long a = left.longValue();
            long b = right.longValue();
            long sum = a + b;
            if (((a ^ sum) & (b ^ sum)) >= 0) {
                return of(sum);
            }
        }
        BigInteger sum = left.bigIntegerValue().add(right.bigIntegerValue());
        return sum.bitLength() < Long.SIZE ? of(sum.longValue()) : BigIntegerNode.valueOf(sum);
    }

    public static JsonNode negate(JsonNode number) {
        if (number instanceof DecimalNode decimal) {
            return DecimalNode.valueOf(decimal.decimalValue().negate());
        }
        if (!isWhole(number)) {
            return DoubleNode.valueOf(-number.doubleValue());
        }
        if (number.canConvertToLong() && number.longValue() != Long.MIN_VALUE) {
            return of(-number.longValue());
        }
        return BigIntegerNode.valueOf(number.bigIntegerValue().negate());
    }

    public static JsonNode abs(JsonNode number) {
        if (number instanceof DecimalNode decimal) {
            return decimal.decimalValue().signum() < 0 ? negate(number) : number;
        }
        if (isWhole(number)) {
            boolean isNegative = number.canConvertToLong()
                    ? number.longValue() < 0
                    : number.bigIntegerValue().signum() < 0;
            return isNegative ? negate(number) : number;
        }
        return of(Math.abs(number.doubleValue()));
    }

    /** Which of two is larger; none is a NaN. */
    public static int compare(JsonNode left, JsonNode right) {
        if (isWhole(left) && isWhole(right)) {
            return left.canConvertToLong() && right.canConvertToLong()
                    ? Long.compare(left.longValue(), right.longValue())
                    : left.bigIntegerValue().compareTo(right.bigIntegerValue());
        }
        boolean areDoubles = left.isDouble() && right.isDouble();
        double a = toDouble(left);
        double b = toDouble(right);
        if (areDoubles || Double.isInfinite(a) || Double.isInfinite(b)) {
            return Double.compare(a + 0.0, b + 0.0);
        }
        // what differs much needs no exact look
        if (a != b && Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))) {
            return Double.compare(a, b);
        }
        return exact(left).compareTo(exact(right));
    }

    /** What a double stands for: its shortest form where it has a fraction, itself where it has none. */
    private static BigDecimal exact(JsonNode number) {
        if (number instanceof DecimalNode decimal) {
            return decimal.decimalValue();
        }
        if (isWhole(number)) {
            return new BigDecimal(number.bigIntegerValue());
        }
        double value = number.doubleValue();
        return Math.abs(value) < MOST_EXACT ? BigDecimal.valueOf(value) : new BigDecimal(value);
    }

    /** As jq writes it: what was read as it was read, what was calculated with 17 digits. */
    public static String text(JsonNode number) {
        if (number instanceof DecimalNode decimal) {
            return decimal.decimalValue().toString();
        }
        if (isWhole(number)) {
            return number.canConvertToLong()
                    ? Long.toString(number.longValue())
                    : number.bigIntegerValue().toString();
        }
        return text(number.doubleValue());
    }

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "null";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        // Java writes two digits at least
        BigDecimal shortest = Math.abs(value) == Double.MIN_VALUE
                ? new BigDecimal("5e-324")
                : new BigDecimal(Double.toString(bounded(value))).stripTrailingZeros();
        String digits = shortest.unscaledValue().abs().toString();
        int point = digits.length() - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (point <= -4 || point > digits.length() + 15 || digits.length() > MOST_DIGITS_WRITTEN) {
            return sign + scientific(digits, point - 1);
        }
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        return digits.length() <= point
                ? sign + digits + "0".repeat(point - digits.length())
                : sign + digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String size = exponent < 0 ? "-" : "+";
        int number = Math.abs(exponent);
        return digits.charAt(0) + fraction + "e" + size + (number < 10 ? "0" : "") + number;
    }

    /**
     * A number that leaves a program: what JSON knows. A NaN is null, what is infinite is the largest, and whole
     * numbers have no fraction.
     */
    public static JsonNode plain(JsonNode number) {
        if (!number.isDouble() && !number.isFloat()) {
            return number;
        }
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            return Kinds.NOTHING;
        }
        return value == 0 ? number : Literals.number(text(value));
    }
}
