package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Kinds;
import ai.duvo.shell.jq.value.Numbers;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import tools.jackson.databind.JsonNode;

/** Functions of numbers. */
final class MathFunctions {

    private static final double LN2 = Math.log(2);

    private MathFunctions() {}

    static void add(Native.Table table) {
        table.made("infinite", (in, budget) -> Numbers.of(Double.POSITIVE_INFINITY));
        table.made("nan", (in, budget) -> Numbers.of(Double.NaN));
        table.made(
                "isinfinite",
                (in, budget) -> Kinds.bool(in.isNumber() && Double.isInfinite(in.isDouble() ? in.doubleValue() : 0)));
        table.made("isnan", (in, budget) -> Kinds.bool(in.isNumber() && Numbers.isNan(in)));
        table.made("isnormal", (in, budget) -> Kinds.bool(in.isNumber() && isNormal(Numbers.toDouble(in))));
        table.plain("abs", (in, budget) -> abs(in));
        rounding(table);
        powers(table);
        angles(table);
        pairs(table);
        parts(table);
        table.many("fma", 3, (in, given, budget) -> Numbers.of(number(given[0]) * number(given[1]) + number(given[2])));
    }

    private static void rounding(Native.Table table) {
        one(table, "floor", Math::floor);
        one(table, "ceil", Math::ceil);
        one(table, "round", a -> Math.copySign(Math.floor(Math.abs(a) + 0.5), a));
        one(table, "trunc", a -> a < 0 ? Math.ceil(a) : Math.floor(a));
        one(table, "rint", Math::rint);
        one(table, "nearbyint", Math::rint);
        one(table, "fabs", Math::abs);
    }

    private static void powers(Native.Table table) {
        one(table, "sqrt", Math::sqrt);
        one(table, "cbrt", Math::cbrt);
        one(table, "exp", Math::exp);
        one(table, "exp2", a -> Math.pow(2, a));
        one(table, "exp10", a -> Math.pow(10, a));
        one(table, "expm1", Math::expm1);
        one(table, "log", Math::log);
        one(table, "log2", MathFunctions::log2);
        one(table, "log10", Math::log10);
        one(table, "log1p", Math::log1p);
        one(table, "gamma", Gamma::log);
        one(table, "lgamma", Gamma::log);
        one(table, "tgamma", Gamma::of);
        one(table, "erf", Gamma::erf);
        one(table, "erfc", Gamma::erfc);
        one(
                table,
                "logb",
                a -> a == 0 ? Double.NEGATIVE_INFINITY : Double.isInfinite(a) ? Double.POSITIVE_INFINITY : exponent(a));
        one(table, "significand", a -> a == 0 || Double.isInfinite(a) ? a : a / Math.pow(2, exponent(a)));
    }

    private static void angles(Native.Table table) {
        one(table, "sin", Math::sin);
        one(table, "cos", Math::cos);
        one(table, "tan", Math::tan);
        one(table, "asin", Math::asin);
        one(table, "acos", Math::acos);
        one(table, "atan", Math::atan);
        one(table, "sinh", Math::sinh);
        one(table, "cosh", Math::cosh);
        one(table, "tanh", Math::tanh);
        one(table, "asinh", a -> Math.copySign(Math.log(Math.abs(a) + Math.sqrt(a * a + 1)), a));
        one(table, "acosh", a -> Math.log(a + Math.sqrt(a * a - 1)));
        one(table, "atanh", a -> (Math.log1p(a) - Math.log1p(-a)) / 2);
    }

    private static void pairs(Native.Table table) {
        two(table, "pow", Math::pow);
        two(table, "atan2", Math::atan2);
        two(table, "fmin", (a, b) -> Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b));
        two(table, "fmax", (a, b) -> Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b));
        two(table, "fmod", (a, b) -> a % b);
        two(table, "fdim", (a, b) -> Math.max(0, a - b));
        two(table, "hypot", Math::hypot);
        two(table, "copysign", Math::copySign);
        two(table, "drem", Math::IEEEremainder);
        two(table, "remainder", Math::IEEEremainder);
        two(table, "nextafter", Math::nextAfter);
        two(table, "nexttoward", Math::nextAfter);
        two(table, "ldexp", (a, b) -> a * Math.pow(2, b));
        two(table, "scalb", (a, b) -> a * Math.pow(2, b));
        two(table, "scalbln", (a, b) -> a * Math.pow(2, b));
    }

    private static void parts(Native.Table table) {
        table.made("frexp", (in, budget) -> {
            double a = number(in);
            boolean isPlain = a != 0 && !Double.isNaN(a) && !Double.isInfinite(a);
            int exponent = isPlain ? exponent(a) + 1 : 0;
            return pair(isPlain ? a / Math.pow(2, exponent) : a, exponent);
        });
        table.made("modf", (in, budget) -> {
            double a = number(in);
            double whole = a < 0 ? Math.ceil(a) : Math.floor(a);
            return pair(Double.isInfinite(a) ? Math.copySign(0, a) : a - whole, whole);
        });
        table.made("lgamma_r", (in, budget) -> {
            double a = number(in);
            return pair(Gamma.log(a), a < 0 && Math.floor(a) % 2 != 0 ? -1 : 1);
        });
    }

    private static JsonNode pair(double one, double other) {
        return Kinds.MAKE.arrayNode().add(Numbers.of(one)).add(Numbers.of(other));
    }

    private static void one(Native.Table table, String name, DoubleUnaryOperator body) {
        table.made(name, (in, budget) -> Numbers.of(body.applyAsDouble(number(in))));
    }

    private static void two(Native.Table table, String name, DoubleBinaryOperator body) {
        table.many(name, 2, (in, given, budget) -> Numbers.of(body.applyAsDouble(number(given[0]), number(given[1]))));
    }

    private static double number(JsonNode value) {
        if (!value.isNumber()) {
            throw JqError.type(value, "number required");
        }
        return Numbers.toDouble(value);
    }

    private static boolean isNormal(double value) {
        return Math.abs(value) >= Double.MIN_NORMAL && !Double.isInfinite(value);
    }

    private static int exponent(double a) {
        return Math.getExponent(a) < Double.MIN_EXPONENT ? (int) Math.floor(log2(Math.abs(a))) : Math.getExponent(a);
    }

    private static double log2(double a) {
        int exponent = Math.getExponent(a);
        boolean isPower = a > 0
                && exponent >= Double.MIN_EXPONENT
                && exponent <= Double.MAX_EXPONENT
                && a == Math.pow(2, exponent);
        return isPower ? exponent : Math.log(a) / LN2;
    }

    private static JsonNode abs(JsonNode in) {
        if (in.isNumber()) {
            return Numbers.abs(in);
        }
        if (Kinds.of(in) < Kinds.NUMBER) {
            throw JqError.type(in, "cannot be negated");
        }
        return in;
    }
}
