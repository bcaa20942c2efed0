"""Reference values for AwasStatistics, one JSON object a line, into fixtures.jsonl beside this script.

    python3 -m venv .build-fixtures
    .build-fixtures/bin/pip install scipy==1.17.1 statsmodels==0.15.0 mpmath==1.4.1
    .build-fixtures/bin/python Tests/AwasStatisticsTests/Fixtures/make_fixtures.py

Functions come from mpmath at 60 digits, statistics from SciPy and statsmodels, exact p-values of few pairs from all
permutations in whole numbers. `tolerance` is relative; where it is wider than 1e-10, `reason` says why.
"""

import itertools
import json
import math
import pathlib
import random
from fractions import Fraction

import numpy as np
import scipy.stats as st
from mpmath import mp, mpf
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson

mp.dps = 60
rng = random.Random(20240926)
rows = []


def emit(function, inputs, outputs, hard=False, tolerance=1e-10, reason=None):
    row = {"function": function, "hard": hard, "inputs": inputs, "outputs": [plain(x) for x in outputs]}
    row["tolerance"] = tolerance
    if reason:
        row["reason"] = reason
    rows.append(row)


def plain(x):
    if x is None:
        return None
    x = float(x)
    assert math.isfinite(x), x
    return int(x) if x.is_integer() and abs(x) < 2**53 else x


# --- functions, by mpmath -------------------------------------------------------------------------------------------


def gamma_tails(a, x):
    """P and Q of the incomplete gamma function; the series for P has positive terms only."""
    a, x = mpf(a), mpf(x)
    term = total = mpf(1)
    k = 0
    while term > total * mpf(10) ** -55:
        k += 1
        term *= x / (a + k)
        total += term
    lower = mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1)) * total
    if lower < mpf(1) - mpf(10) ** -20:
        return lower, 1 - lower
    # Far out 1 - P has no digits left; there the continued fraction converges fast.
    b, c, d = x + 1 - a, None, 1 / (x + 1 - a)
    h = d
    for i in range(1, 100_000):
        an = -i * (i - a)
        b += 2
        d = 1 / (an * d + b)
        c = b + (an / c if c is not None else 0)
        h *= c * d
        if abs(c * d - 1) < mpf(10) ** -50:
            break
    upper = mp.exp(a * mp.log(x) - x - mp.loggamma(a)) * h
    return 1 - upper, upper


def beta_lower(a, b, x, y):
    """I(x; a, b) below the mean, by the continued fraction DLMF 8.17.22; 60 digits outlast its cancellation."""
    if x == 0:
        return mpf(0)
    c, d = mpf(1), 1 / (1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, 1_000_000):
        for n in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + n * d)
            c = 1 + n / c
            h *= c * d
        if abs(c * d - 1) < mpf(10) ** -40:
            break
    logarithm = a * mp.log(x) + b * mp.log(y) + mp.loggamma(a + b) - mp.loggamma(a + 1) - mp.loggamma(b)
    value = mp.exp(logarithm) * h
    if a < 50 and b < 50:
        assert abs(mp.betainc(a, b, 0, x, regularized=True) / value - 1) < mpf(10) ** -30
    return value


def beta_tails(a, b, x, y=None):
    a, b, x = mpf(a), mpf(b), mpf(x)
    y = 1 - x if y is None else mpf(y)
    if x < a / (a + b):
        lower = beta_lower(a, b, x, y)
        return lower, 1 - lower
    upper = beta_lower(b, a, y, x)
    return 1 - upper, upper


def solve(function, start, target):
    """The root of log function(e^u) = log target by the secant method from a good start."""
    target = mp.log(mpf(target))
    f = lambda u: mp.log(function(mp.exp(u))) - target
    u0 = mp.log(mpf(start))
    u1 = u0 + mpf(10) ** -8
    f0, f1 = f(u0), f(u1)
    for _ in range(60):
        if f1 == f0 or abs(u1 - u0) < mpf(10) ** -35:
            break
        u0, u1, f0 = u1, u1 - f1 * (u1 - u0) / (f1 - f0), f1
        f1 = f(u1)
    return mp.exp(u1)


SPECIAL = 1e-12


def special():
    def gamma(a, x, hard=False, tolerance=SPECIAL, reason=None):
        lower, upper = gamma_tails(a, x)
        emit("gamma", [[a, x]], [lower, upper], hard, tolerance, reason)

    for _ in range(40):
        a = round(10 ** rng.uniform(-0.3, 4), 3)
        x = max(1e-3, round(a + rng.uniform(-6, 6) * math.sqrt(a), 3))
        gamma(max(a, 0.5), x)
    for a, x in [(0.5, 1e-300), (0.5, 700), (1, 1e-10), (1, 40), (3, 1e-5), (150, 20), (150, 500), (0.5, 1.4), (20, 21)]:
        gamma(a, x, True)
    for a, x in [(1e6, 1e6 - 4000), (1e6, 1e6 + 5000), (1e8, 1e8), (1e8, 1e8 + 30_000)]:
        gamma(a, x, True, 1e-10 if a > 1e6 else SPECIAL)

    def beta(a, b, x, hard=False, tolerance=SPECIAL, reason=None):
        emit("beta", [[a, b, x]], beta_tails(a, b, x), hard, tolerance, reason)

    for _ in range(40):
        a, b = (max(0.5, round(10 ** rng.uniform(-0.3, 4), 3)) for _ in "ab")
        mean = a / (a + b)
        spread = math.sqrt(mean * (1 - mean) / (a + b + 1))
        x = min(max(mean + rng.uniform(-5, 5) * spread, mean * 1e-3), 1 - (1 - mean) * 1e-3)
        beta(a, b, x)
    for a, b, x in [
        (0.5, 0.5, 1e-12), (0.5, 0.5, 1 - 2**-40), (0.5, 1e4, 1e-4), (1e4, 0.5, 0.9999), (1, 1, 0.3), (2, 3, 1e-80),
        (5, 5, 0.5), (0.5, 300, 0.6), (300, 0.5, 0.1), (1e5, 1e5, 0.4975), (1e6, 2, 0.99999), (0.5, 1e6, 2e-6),
        (1e6, 0.5, 0.9999995),
    ]:
        beta(a, b, x, True)
    for a, b, x in [(1e8, 1e8, 0.5001), (3e7, 1.7e8, 0.15)]:
        beta(a, b, x, True, 1e-10)

    for _ in range(25):
        a = max(0.5, round(10 ** rng.uniform(-0.3, 4), 3))
        p = round(rng.uniform(0.001, 0.999), 6)
        emit("gamma_inverse_lower", [[a, p]], [solve(lambda x: gamma_tails(a, x)[0], st.gamma.ppf(p, a), p)],
             tolerance=SPECIAL)
    for a, p in [(0.5, 1e-100), (1, 1e-100), (1000, 1e-30), (1e6, 0.025), (1, 0.975), (0.5, 0.5)]:
        emit("gamma_inverse_lower", [[a, p]], [solve(lambda x: gamma_tails(a, x)[0], st.gamma.ppf(p, a), p)], True,
             SPECIAL)
    for a, p in [(0.5, 1e-100), (1, 1e-100), (1000, 1e-30), (1e6, 0.025), (1, 0.975), (0.5, 0.75), (7, 1e-3), (1e8, 0.1)]:
        emit("gamma_inverse_upper", [[a, p]], [solve(lambda x: gamma_tails(a, x)[1], st.gamma.isf(p, a), p)], True,
             SPECIAL)

    for _ in range(25):
        a, b = (max(0.5, round(10 ** rng.uniform(-0.3, 3), 3)) for _ in "ab")
        p = round(rng.uniform(0.001, 0.999), 6)
        emit("beta_inverse_lower", [[a, b, p]],
             [solve(lambda x: beta_tails(a, b, x)[0], st.beta.ppf(p, a, b), p)], tolerance=SPECIAL)
    for a, b, p in [(0.5, 0.5, 1e-100), (0.5, 1e5, 1e-20), (1e5, 0.5, 0.3), (1e5, 1e5, 0.025), (1, 1, 0.7), (3, 1, 1e-60)]:
        emit("beta_inverse_lower", [[a, b, p]],
             [solve(lambda x: beta_tails(a, b, x)[0], st.beta.ppf(p, a, b), p)], True, SPECIAL)
    for a, b, p in [(0.5, 0.5, 0.9), (10, 1e5, 1e-20), (0.5, 50, 1e-8), (1, 1, 0.7)]:
        emit("beta_inverse_upper", [[a, b, p]],
             [solve(lambda x: beta_tails(a, b, x)[1], st.beta.isf(p, a, b), p)], True, SPECIAL)

    for z in [round(rng.uniform(-6, 6), 4) for _ in range(20)]:
        emit("normal", [[z]], [mp.ncdf(z), mp.ncdf(-z)], tolerance=SPECIAL)
    for z in [0, -37.5, 37.5, -10, 1e-9, 8.5]:
        emit("normal", [[z]], [mp.ncdf(z), mp.ncdf(-z)], True, SPECIAL)
    normal_quantile = lambda p: mp.sqrt(2) * mp.erfinv(2 * mpf(p) - 1) if p > 1e-12 else -solve(
        lambda z: mp.ncdf(-z), -st.norm.ppf(p), p)
    for p in [round(rng.uniform(0.0001, 0.9999), 6) for _ in range(20)]:
        emit("normal_quantile", [[p]], [normal_quantile(p)], tolerance=SPECIAL)
    for p in [0.5, 0.025, 0.975, 1e-300, 1e-16, 0.5 + 2**-40, 1 - 2**-50, 0.25, 0.75]:
        emit("normal_quantile", [[p]], [normal_quantile(p)], True, SPECIAL)

    def student_tail(t, v):
        t, v = mpf(t), mpf(v)
        lower = beta_tails(v / 2, 0.5, v / (v + t * t), t * t / (v + t * t))[0] / 2
        return lower if t >= 0 else 1 - lower

    for _ in range(25):
        v, t = rng.choice([1, 2, 3, 5.5, 8, 20, 36, 120, 512]), round(rng.uniform(-8, 8), 4)
        emit("student", [[v, t]], [student_tail(-t, v), student_tail(t, v)], tolerance=SPECIAL)
    for v, t in [(1, 1e10), (1, 1e-8), (1, 0), (3, 1e50), (1e6, 5), (8, -40), (512, 30), (1e4, 0.001)]:
        emit("student", [[v, t]], [student_tail(-t, v), student_tail(t, v)], True, SPECIAL)
    for _ in range(20):
        v, p = rng.choice([1, 2, 3, 5.5, 8, 20, 36, 120, 512]), round(rng.uniform(0.0001, 0.4999), 6)
        t = solve(lambda t: student_tail(t, v), st.t.isf(p, v), p)
        emit("student_quantile", [[v, p]], [-t], tolerance=SPECIAL)
        upper = 1 - p
        emit("student_quantile", [[v, upper]],
             [solve(lambda t: student_tail(t, v), st.t.isf(1 - upper, v), 1 - mpf(upper))], tolerance=SPECIAL)
    for v, p in [(1, 1e-100), (2, 1e-50), (1, 0.975), (1e6, 0.975), (3, 0.5 + 2**-30), (37, 1e-20)]:
        tail = min(mpf(p), 1 - mpf(p))
        t = solve(lambda t: student_tail(t, v), st.t.isf(float(tail), v), tail)
        emit("student_quantile", [[v, p]], [t if p > 0.5 else -t], True, SPECIAL)


def distributions():
    def binomial(n, p, k, hard=False):
        n_, p_ = mpf(n), mpf(p)
        pmf = mp.binomial(n, k) * p_**k * (1 - p_) ** (n - k)
        cdf, sf = beta_tails(n - k, k + 1, 1 - p_, p_)
        emit("binomial", [[n, p, k]], [pmf, cdf, sf], hard, SPECIAL if n < 1e6 else 1e-10)

    for _ in range(20):
        n = rng.randint(1, 3_000)
        p = round(rng.uniform(0.001, 0.999), 4)
        binomial(n, p, min(n - 1, max(0, round(n * p + rng.uniform(-4, 4) * math.sqrt(n * p * (1 - p))))))
    for n, p, k in [(2, 0.5, 0), (2, 0.5, 1), (900_000, 1e-6, 0), (900_000, 1 - 2**-20, 899_998), (10**8, 1e-8, 3),
                    (200_000_000, 0.8, 160_010_000)]:
        binomial(n, p, k, True)
    for _ in range(15):
        n, p, q = rng.randint(1, 3_000), round(rng.uniform(0.001, 0.999), 4), round(rng.uniform(0.0005, 0.9995), 5)
        emit("binomial_quantile", [[n, p, q]], [st.binom.ppf(q, n, p), st.binom.isf(q, n, p)])
    for n, p, q in [(1, 0.3, 0.001), (0, 0.3, 0.4), (50, 0.001, 0.5), (10**8, 0.7, 0.001), (30, 1, 0.2), (30, 0, 0.2)]:
        emit("binomial_quantile", [[n, p, q]], [max(st.binom.ppf(q, n, p), 0), max(st.binom.isf(q, n, p), 0)], True)

    def poisson(m, k, hard=False):
        upper, lower = gamma_tails(k + 1, m)
        emit("poisson", [[m, k]], [mp.exp(k * mp.log(mpf(m)) - mpf(m) - mp.loggamma(k + 1)), lower, upper], hard,
             SPECIAL if m < 1e7 else 1e-10)

    for _ in range(20):
        m = round(10 ** rng.uniform(-1, 4), 3)
        poisson(m, max(0, round(m + rng.uniform(-4, 4) * math.sqrt(m))))
    for m, k in [(1e-9, 0), (1e-9, 2), (0.5, 20), (700, 0), (2e8, 200_030_000)]:
        poisson(m, k, True)
    for _ in range(15):
        m, q = round(10 ** rng.uniform(-1, 4), 3), round(rng.uniform(0.0005, 0.9995), 5)
        emit("poisson_quantile", [[m, q]], [st.poisson.ppf(q, m), st.poisson.isf(q, m)])
    for m, q in [(1e-9, 0.3), (0.1, 0.999), (1e8, 0.001), (0, 0.2)]:
        emit("poisson_quantile", [[m, q]], [max(st.poisson.ppf(q, m), 0), max(st.poisson.isf(q, m), 0)], True)


# --- intervals and tests of counts ----------------------------------------------------------------------------------


def wilson(k, n, level):
    """Wilson's roots at 60 digits."""
    z = mp.sqrt(2) * mp.erfinv(mpf(level))
    center, spread = 2 * mpf(k) + z**2, z * mp.sqrt(z**2 + 4 * mpf(k) * (n - k) / n)
    return (center - spread) / (2 * (n + z**2)), (center + spread) / (2 * (n + z**2))


def counts():
    for _ in range(30):
        n = rng.randint(1, 3_000)
        k, level = rng.randint(1, n), rng.choice([0.9, 0.95, 0.99, 0.998])
        low, high = proportion_confint(k, n, alpha=1 - level, method="wilson")
        reference = wilson(k, n, level)
        assert math.isclose(low, reference[0], rel_tol=1e-9, abs_tol=1e-12) and math.isclose(high, reference[1], rel_tol=1e-9)
        emit("wilson", [[k, n, level]], reference)
    for k, n in [(0, 1), (1, 1), (0, 2), (2, 2), (1, 2), (0, 10**9), (10**9, 10**9), (1, 10**12), (10**12 - 1, 10**12),
                 (204_807_222, 204_807_222 + 3), (5, 10), (2**52, 2**53 - 1)]:
        low, high = wilson(k, n, 0.95)
        emit("wilson", [[k, n, 0.95]], [0 if k == 0 else low, 1 if k == n else high], True)

    def newcombe(k1, n1, k2, n2, level, hard=False):
        (l1, u1), (l2, u2) = wilson(k1, n1, level), wilson(k2, n2, level)
        p1, p2 = mpf(k1) / n1, mpf(k2) / n2
        low = p1 - p2 - mp.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2)
        high = p1 - p2 + mp.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)
        theirs = confint_proportions_2indep(k1, n1, k2, n2, method="newcomb", compare="diff", alpha=1 - level)
        assert math.isclose(theirs[0], low, rel_tol=1e-7, abs_tol=1e-9) and math.isclose(theirs[1], high, rel_tol=1e-7, abs_tol=1e-9)
        near_zero = min(abs(low), abs(high)) < 1e-5
        emit("newcombe", [[k1, n1, k2, n2, level]], [low, high], hard, 1e-9 if near_zero else 1e-10,
             "an end near 0 is the difference of two larger numbers" if near_zero else None)

    for _ in range(25):
        n1, n2 = rng.randint(1, 2_000), rng.randint(1, 2_000)
        newcombe(rng.randint(0, n1), n1, rng.randint(0, n2), n2, rng.choice([0.9, 0.95, 0.998]))
    for k1, n1, k2, n2 in [(0, 1, 0, 1), (1, 1, 0, 1), (1, 1, 1, 1), (0, 10, 10, 10), (0, 50, 0, 70), (7, 7, 90, 90),
                           (10**9, 2 * 10**9, 10**9 + 5, 2 * 10**9), (1, 10**7, 2, 10**7)]:
        newcombe(k1, n1, k2, n2, 0.95, True)

    def garwood(k, exposure, level, hard=False):
        alpha = (1 - level) / 2
        low = solve(lambda x: gamma_tails(k, x)[0], st.gamma.ppf(alpha, k), alpha) if k else 0
        high = solve(lambda x: gamma_tails(k + 1, x)[1], st.gamma.isf(alpha, k + 1), alpha)
        theirs = confint_poisson(k, exposure, method="exact-c", alpha=1 - level)
        assert math.isclose(theirs[0] if k else 0, low / mpf(exposure), rel_tol=1e-8) and math.isclose(theirs[1], high / mpf(exposure), rel_tol=1e-8)
        emit("garwood", [[k, exposure, level]], [mpf(low) / mpf(exposure), high / mpf(exposure)], hard)

    for _ in range(30):
        garwood(rng.randint(0, rng.choice([5, 50, 5_000])), rng.choice([1, 12.5, 700_000, 31_402_838]),
                rng.choice([0.9, 0.95, 0.998]))
    for k, exposure in [(0, 1), (1, 1), (2, 1e-3), (10**6, 1), (10**8, 2e8), (0, 1e9), (3, 1e12)]:
        garwood(k, exposure, 0.95, True)

    def rates(k1, e1, k2, e2, hard=False):
        n, p = k1 + k2, mpf(e1) / (mpf(e1) + mpf(e2))
        if n > 3_000:
            value = st.binomtest(k1, n, float(p)).pvalue
        elif n == 0:
            value = 1
        else:
            terms = [mp.binomial(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]
            value = min(mpf(1), mp.fsum(t for t in terms if t <= terms[k1] * (1 + mpf(10) ** -7)))
            # SciPy takes 1 - p by subtraction, so it has few digits where p is near 1.
            assert math.isclose(st.binomtest(k1, n, float(p)).pvalue, value, rel_tol=1e-6)
        emit("rates", [[k1, e1, k2, e2]], [value], hard)

    for _ in range(35):
        k = rng.choice([4, 20, 200])
        rates(rng.randint(0, k), rng.choice([1, 2.5, 1000]), rng.randint(0, k), rng.choice([1, 3, 999.5]))
    for k1, e1, k2, e2 in [(0, 1, 0, 1), (0, 1, 1, 1), (1, 1, 0, 9), (5, 1, 5, 1), (10, 1, 10, 1), (3, 1, 6, 2),
                           (0, 1, 900, 1), (700, 1, 0, 3), (2, 1e9, 1, 1), (1, 1, 40, 1e12),
                           (500_000_000, 1, 500_040_000, 1), (1_000_000, 2, 500_900, 1)]:
        rates(k1, e1, k2, e2, True)

    for _ in range(20):
        m = round(10 ** rng.uniform(-1, 3.5), 3)
        emit("funnel_poisson", [[m, 0.998]], [st.poisson.ppf(0.001, m), st.poisson.isf(0.001, m)])
        n, p = rng.randint(1, 4_000), round(rng.uniform(0.0, 1.0), 3)
        emit("funnel_binomial", [[n, p, 0.998]], [max(0, st.binom.ppf(0.001, n, p)), st.binom.isf(0.001, n, p)])
    for m in [0, 1e-6, 0.001, 1e6]:
        emit("funnel_poisson", [[m, 0.998]],
             [max(0, st.poisson.ppf(0.001, m)), max(0, st.poisson.isf(0.001, m))], True)
    for n, p in [(0, 0.5), (1, 0.001), (1, 0), (1, 1), (900_000, 1e-6), (31_402_838, 0.81)]:
        emit("funnel_binomial", [[n, p, 0.998]],
             [max(0, st.binom.ppf(0.001, n, p)), max(0, st.binom.isf(0.001, n, p))], True)


# --- pairs and series -----------------------------------------------------------------------------------------------


def fisher(r, variance, divisor, level):
    if divisor <= 0:
        return None, None
    if abs(r) >= 1:
        return r, r
    length = mp.sqrt(2) * mp.erfinv(mpf(level)) * mp.sqrt(mpf(variance) / divisor)
    return mp.tanh(mp.atanh(r) - length), mp.tanh(mp.atanh(r) + length)


def exact_product_moment(x, y):
    x, y = [Fraction(v) for v in x], [Fraction(v) for v in y]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    sxy = sum((a - mx) * (b - my) for a, b in zip(x, y))
    sxx, syy = sum((a - mx) ** 2 for a in x), sum((b - my) ** 2 for b in y)
    ratio = sxy * sxy / (sxx * syy)
    root = mp.sqrt(mpf(ratio.numerator) / mpf(ratio.denominator))
    return (root if sxy > 0 else -root), ratio


def student_p(ratio, n):
    """The two-sided p of r² with n - 2 degrees of freedom."""
    if n < 3:
        return None
    if ratio == 1:
        return 0
    r2 = mpf(ratio.numerator) / mpf(ratio.denominator)
    if r2 == 0:
        return 1
    return beta_tails(mpf(n - 2) / 2, 0.5, 1 - r2, r2)[0]


def doubled_ranks(v):
    return [int(2 * r) for r in st.rankdata(v)]


def score(x, y):
    sign = lambda a: (a > 0) - (a < 0)
    return sum(sign(x[i] - x[j]) * sign(y[i] - y[j]) for i in range(len(x)) for j in range(i))


def permutation_p(x, y, statistic):
    observed = abs(statistic(x, y))
    orders = set(itertools.permutations(y)) if len(set(y)) < len(y) else itertools.permutations(y)
    hits = total = 0
    for order in orders:
        total += 1
        hits += abs(statistic(x, order)) >= observed
    return Fraction(hits, total)


def kendall_variance(x, y):
    n = len(x)
    tx, ty = ([v.count(u) for u in set(v)] for v in (list(x), list(y)))
    f = lambda t: t * (t - 1) * (2 * t + 5)
    variance = Fraction(f(n) - sum(map(f, tx)) - sum(map(f, ty)), 18)
    variance += Fraction(sum(t * (t - 1) for t in tx) * sum(t * (t - 1) for t in ty), 2 * n * (n - 1))
    if n > 2:
        variance += Fraction(sum(t * (t - 1) * (t - 2) for t in tx) * sum(t * (t - 1) * (t - 2) for t in ty),
                             9 * n * (n - 1) * (n - 2))
    return variance


def normal_p(z):
    return mp.erfc(abs(z) / mp.sqrt(2))


def sample(n, kind):
    if kind == "ties":
        return [rng.randint(0, 3) for _ in range(n)], [rng.randint(0, 3) for _ in range(n)]
    if kind == "half":
        x = [round(rng.gauss(0, 1), 4) for _ in range(n)]
        return x, [rng.randint(0, 2) for _ in range(n)]
    weight = rng.uniform(-1, 1)
    x = [round(rng.gauss(0, 1), 4) for _ in range(n)]
    return x, [round(weight * a + rng.gauss(0, 0.5), 4) for a in x]


def varied(x, y):
    return len(set(x)) > 1 and len(set(y)) > 1


def pairs():
    def all_of(x, y, hard=False):
        n, level = len(x), 0.95
        r, ratio = exact_product_moment(x, y)
        p = student_p(ratio, n)
        if n > 3 and ratio < Fraction(99, 100):
            theirs = st.pearsonr(x, y)
            interval = theirs.confidence_interval(level)
            assert math.isclose(theirs.statistic, r, rel_tol=1e-8, abs_tol=1e-12)
            assert math.isclose(theirs.pvalue, p, rel_tol=1e-7)
            assert math.isclose(interval.low, fisher(r, 1, n - 3, level)[0], rel_tol=1e-7, abs_tol=1e-9)
        tolerance, reason = 1e-10, None
        if ratio == 0:
            tolerance, reason = 1e-15, "absolute: r is 0 but for rounding"
        elif 0 < 1 - ratio < 1e-9:
            tolerance = 10 * n * 2.0**-52 / math.sqrt(1 - ratio)
            reason = "the p-value changes so much with the last digit of the numbers"
        emit("pearson", [x, y, [level]], [r, *fisher(r, 1, n - 3, level), p], hard, tolerance, reason)

        rx, ry = doubled_ranks(x), doubled_ranks(y)
        rho, ratio = exact_product_moment(rx, ry)
        assert math.isclose(st.spearmanr(x, y).statistic, rho, rel_tol=1e-9, abs_tol=1e-12)
        product = lambda a, b: sum((u - n - 1) * (v - n - 1) for u, v in zip(a, b))
        p = permutation_p(rx, ry, product) if n < 10 else student_p(ratio, n)
        if n >= 10 and ratio < 1:
            assert math.isclose(st.spearmanr(x, y).pvalue, p, rel_tol=1e-7)
        emit("spearman", [x, y, [level]], [rho, *fisher(rho, 1 + rho**2 / 2, n - 3, level), as_float(p)], hard)

        s = score(x, y)
        pairs_x, pairs_y = (sum(1 for i in range(n) for j in range(i) if v[i] != v[j]) for v in (x, y))
        tau = s / mp.sqrt(mpf(pairs_x) * pairs_y)
        assert math.isclose(st.kendalltau(x, y).statistic, tau, rel_tol=1e-9, abs_tol=1e-12)
        if n < 10:
            p = permutation_p(rx, ry, score)
        else:
            variance = kendall_variance(x, y)
            p = normal_p(mpf(s) / mp.sqrt(mpf(variance.numerator) / variance.denominator))
            assert math.isclose(st.kendalltau(x, y, method="asymptotic").pvalue, p, rel_tol=1e-7)
        emit("kendall", [x, y, [level]], [tau, *fisher(tau, 0.437, n - 4, level), as_float(p)], hard)

        emit("theil_sen", [x, y, [level]], theil_sen(x, y, level), hard)

    for n in [4, 5, 6, 7, 7, 10, 11, 12, 15, 20, 25, 31, 38]:
        for kind in ["plain", "ties", "half"]:
            x, y = sample(n, kind)
            while not varied(x, y):
                x, y = sample(n, kind)
            all_of(x, y)
    hard = [
        ([1, 2], [3, 4]), ([1, 2], [4, 3]), ([1, 2, 3], [1, 2, 3]), ([1, 2, 3], [2, 2, 1]), ([1, 1, 2], [1, 2, 2]),
        ([1, 2, 3, 4], [1, 2, 3, 4]), ([1, 2, 3, 4], [2, 1, 1, 2]), ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]),
        ([0, 0, 0, 0, 1], [1, 0, 0, 0, 0]), ([0, 0, 0, 0, 0, 0, 1, 1], [0, 1, 0, 1, 0, 1, 0, 1]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 1, 4, 3, 6, 5, 9, 8, 7]),
        ([1, 1, 2, 2, 3, 3, 4, 4, 5], [1, 1, 1, 2, 2, 2, 3, 3, 3]),
        (list(range(12)), list(range(12))), (list(range(12)), [-v for v in range(12)]),
        (list(range(10)), [0] * 9 + [1]), ([0] * 10 + [1] * 10, [0, 1] * 10),
        (list(range(12)), [v + 1e-6 * (-1) ** v for v in range(12)]),
        (list(range(1, 12)), [-3 * v + 1e-11 * v * v for v in range(1, 12)]),
        ([1e15 + v for v in (1, 2, 3, 4, 5, 6)], [4, 1, 3, 2, 6, 5]),
        ([v * 1e-300 for v in (3, 1, 2, 5, 4)], [v * 1e300 for v in (1, 2, 3, 5, 4)]),
        ([0.1 + v * 1e-9 for v in (0, 1, 2, 3, 4, 5)], [5, 3, 4, 1, 2, 0]),
    ]
    for x, y in hard:
        all_of([float(v) for v in x], [float(v) for v in y], True)

    for n in [3, 4, 5, 6, 7, 8, 10, 11, 12, 18, 24, 36]:
        for kind in ["plain", "ties"]:
            series = sample(n, kind)[1]
            emit("mann_kendall", [series], mann_kendall(series))
    for series in [[1, 2], [2, 2], [3, 3, 3, 3], [0] * 12, list(range(12)), [0] * 11 + [1], list(range(9)),
                   [1, 1, 1, 1, 1, 1, 1, 1, 2]]:
        emit("mann_kendall", [series], mann_kendall(series), True)


def as_float(p):
    return p.numerator / p.denominator if isinstance(p, Fraction) else p


def theil_sen(x, y, level):
    """The median slope and Sen's ends, by the variance of Kendall's score under the ties of both sides.

    SciPy leaves out the terms for ties on both sides, and where points are too few it gives the least and the greatest
    slope as ends; elsewhere it must agree.
    """
    n = len(x)
    slopes = sorted((y[i] - y[j]) / (x[i] - x[j]) for i in range(n) for j in range(i) if x[i] != x[j])
    if not all(map(math.isfinite, slopes)):
        return [None, None, None]
    variance = kendall_variance(x, y)
    width = st.norm.isf((1 - level) / 2) * math.sqrt(variance)
    lower, upper = round((len(slopes) - width) / 2), round((len(slopes) + width) / 2)
    ends = (None, None) if lower < 1 or upper >= len(slopes) else (slopes[lower - 1], slopes[upper])
    if len(set(x)) == n or len(set(y)) == n:
        theirs = st.theilslopes(y, x, level)
        assert math.isclose(theirs.slope, float(np.median(slopes)), rel_tol=1e-12)
        assert ends[0] is None or ends == (theirs.low_slope, theirs.high_slope)
    return [np.median(slopes), *ends]


def mann_kendall(series):
    times = list(range(len(series)))
    s = score(times, series)
    if len(series) < 10:
        return [s, as_float(permutation_p(times, doubled_ranks(series), score))]
    variance = kendall_variance(times, series)
    if variance == 0:
        return [s, 1]
    z = mpf(max(abs(s) - 1, 0)) / mp.sqrt(mpf(variance.numerator) / variance.denominator)
    return [s, min(1, normal_p(z))]


# --- description and many tests --------------------------------------------------------------------------------------


def description():
    def numbers(values, hard=False):
        tolerance = 1e-10
        for share in (0, 0.1, 0.25, 0.5, 0.9, 1):
            emit("quantile", [values, [share]], [np.quantile(np.array(values, float), share)], hard, tolerance)

    for n in [2, 3, 4, 7, 10, 19, 38]:
        numbers([round(rng.lognormvariate(0, 1), 4) for _ in range(n)])
        numbers([rng.randint(0, 4) for _ in range(n - 1)] + [1])
    for values in [[1], [0, 0, 5], [3, 3, 3, 3], [1e300, 1e-300], [0.1] * 9, [1, 10**15, 3], [2**52, 1, 1]]:
        numbers([float(v) for v in values], True)
    for n in [1, 2, 5, 12, 38]:
        for _ in range(3):
            p = [round(rng.betavariate(0.5, 2), 6) for _ in range(n)]
            emit("holm", [p], multipletests(p, method="holm")[1])
    for p in [[0.01] * 5, [0, 1], [1, 1, 1], [0.04, 0.04, 0.03], [1e-300, 0.5]]:
        emit("holm", [p], multipletests(p, method="holm")[1], True)

    for n in [1, 2, 6, 20]:
        values = [rng.randint(0, 5) for _ in range(n)]
        emit("ranks", [values], st.rankdata(values))


special()
distributions()
counts()
pairs()
description()
target = pathlib.Path(__file__).with_name("fixtures.jsonl")
target.write_text("".join(json.dumps(row, separators=(",", ":"), ensure_ascii=False) + "\n" for row in rows))
hard = sum(row["hard"] for row in rows)
print(f"{len(rows) - hard} random and {hard} hard inputs, {target.stat().st_size} bytes")
