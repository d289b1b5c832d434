/* Steps 1 and 3: one column by itself. */

#include "analysis/result/help-topics.h"

#define JOANES_GILL "Joanes & Gill (1998), The Statistician 47, 183–189"

const EdaHelp eda_help_columns[] = {
  { "distinct",
    "Distinct",
    "How many different values occur. As many as there are values: probably an "
    "identifier; "
    "one: a constant." },
  { "infinite",
    "Infinite",
    "Values written as infinity. They are counted here and left out of everything "
    "else." },
  { "zeros",
    "Zeros",
    "How many values are exactly 0. Many zeros often mean two things in one column: "
    "whether "
    "something happened, and how much." },
  { "negatives", "Negative", "How many values are below 0." },
  { "sum", "Sum", "All values added. Meaningless for rates, ratings and identifiers." },
  { "mean",
    "Mean",
    "The sum divided by the number of values: the point where they balance. One far "
    "value can "
    "move it anywhere; in a skewed column most values lie on one side of it.",
    "Σx / n; the sum is compensated and the mean carried in two doubles",
    NULL,
    "50-digit arithmetic, and NIST StRD as far as double input allows",
    14 },
  { "sd",
    "Standard deviation",
    "Typical distance from the mean. The rule “two thirds within one, 95 % within two” "
    "holds "
    "for bell shapes only, and far values inflate it.",
    "√(Σ(x − x̄)² / (n − 1)), two-pass",
    NULL,
    "50-digit arithmetic, and NIST StRD as far as double input allows",
    14 },
  { "variance",
    "Variance",
    "The standard deviation squared, in squared units: for calculations rather than for "
    "reading.",
    "Σ(x − x̄)² / (n − 1), two-pass" },
  { "se_mean",
    "Standard error",
    "How far the mean of another sample of this size would typically be from this one. "
    "It "
    "shrinks with n and does not describe the spread of the values.",
    "SD / √n" },
  { "mean_ci95",
    "95 % CI of the mean",
    "Where the mean of everything this is a sample of may lie. It assumes rows that do "
    "not "
    "depend on each other; with few rows and a long tail it is too narrow.",
    "mean ± t(0.975; n − 1) · SD / √n" },
  { "mean_ci95_bca",
    "95 % CI, bootstrap",
    "The interval of the mean by drawing samples from the values themselves; it follows "
    "a long "
    "tail where the usual one stays symmetric. Given for short, skewed columns. Below "
    "twenty "
    "values it, too, is too narrow.",
    "BCa, 2000 seeded samples; for 10 to 500 values with a skewness beyond ±1",
    "Efron (1987), Journal of the American Statistical Association 82, 171–185" },
  { "sd_ci95",
    "95 % CI of the SD",
    "Where the standard deviation of everything this is a sample of may lie, if it is "
    "bell-shaped. With heavier tails the interval is far too narrow, and more rows do "
    "not mend "
    "that.",
    "SD √((n − 1)/χ²), chi-square with n − 1 degrees of freedom",
    NULL,
    "R 4.2.2 qchisq()",
    12 },
  { "median_ci95",
    "95 % CI of the median",
    "Two of the values between which the median of everything this is a sample of lies, "
    "for any "
    "shape. Rounded data give the same interval for many columns.",
    "x(k) and x(n + 1 − k), k the largest with P(B < k) ≤ 0.025, B binomial (n, 1/2); "
    "from 6 "
    "values",
    "Thompson (1936), Annals of Mathematical Statistics 7, 122–128" },
  { "cv",
    "Variation (SD / mean)",
    "Spread relative to the mean, to compare columns in different units. Meaningless "
    "where "
    "zero is arbitrary, as in °C, and explosive where the mean is near zero.",
    "SD / mean, with the sign of the mean" },
  { "min", "Minimum", "The smallest value. First place to look for codes such as −999." },
  { "max", "Maximum", "The largest value. First place to look for codes such as 9999." },
  { "range",
    "Range",
    "Maximum minus minimum. It rests on two values only and grows with the number of "
    "rows." },
  { "quantiles",
    "Quantiles",
    "P90 is the value that 90 % of the values do not exceed. Between two values it is "
    "interpolated; other programs do that differently, and in small columns it shows.",
    "type 7 unless another is asked for (--quantile): linear between order statistics, "
    "position 1 + (n − 1) p; quartiles elsewhere are always of type 7",
    "Hyndman & Fan (1996), The American Statistician 50, 361–365",
    "R 4.2.2 quantile(), types 1 to 9",
    13 },
  { "median",
    "Median",
    "Half of the values lie below, half above. Far values do not move it; in a column "
    "with "
    "two groups it may lie where no value is.",
    "quantile of 0.5, type 7" },
  { "quantile_type",
    "Type of quantiles",
    "Which of nine definitions of a quantile was used; in long columns they agree." },
  { "iqr",
    "Interquartile range",
    "Width of the middle half. It ignores both tails altogether: good against strays, "
    "blind "
    "to what is rare.",
    "P75 − P25, type 7" },
  { "fivenum",
    "Five numbers",
    "Minimum, lower hinge, median, upper hinge, maximum. Hinges are medians of the two "
    "halves; in small columns they differ a little from the quartiles.",
    "hinges: medians of the halves, the middle value in both when n is odd",
    "Tukey (1977), Exploratory Data Analysis" },
  { "mad_raw",
    "MAD",
    "Median distance from the median. Half of the values are nearer, half are farther.",
    "median |x − median|" },
  { "mad",
    "MAD × 1.4826",
    "Median distance from the median, scaled to equal the standard deviation of a bell "
    "shape. "
    "Strays hardly move it; it is 0 as soon as half of the values are equal.",
    "1.4826 · median |x − median|",
    "Hampel (1974), Journal of the American Statistical Association 69, 383–393" },
  { "trimmed_mean_10",
    "Trimmed mean, 10 %",
    "Mean without the lowest and the highest tenth. Far from the mean: the tails pull. "
    "It "
    "answers for the bulk only, so it underrates totals of skewed amounts.",
    "mean without ⌊n/10⌋ values at each end" },
  { "trimmed_mean_5",
    "Trimmed mean, 5 %",
    "Mean without the lowest and the highest twentieth. Far from the mean: the tails "
    "pull. It "
    "answers for the bulk only, so it underrates totals of skewed amounts.",
    "mean without ⌊n/20⌋ values at each end" },
  { "winsorized_mean_5",
    "Winsorised mean, 5 %",
    "Mean after each value in the outer twentieths was replaced by the nearest value "
    "inside. Like "
    "the trimmed mean, but it keeps the number of values and gives the tails some "
    "weight.",
    "mean with ⌊n/20⌋ values at each end set to the next one",
    "Tukey & McLaughlin (1963), Sankhyā A 25, 331–352" },
  { "most_frequent",
    "Mode",
    "The value that occurs most often, of several the least. It says much where values "
    "repeat, as ratings do, and "
    "nothing where hardly any does: look at its count.",
    "most frequent value; none when no value occurs twice" },
  { "most_frequent_count",
    "Count of the mode",
    "How often the most frequent number occurs." },
  { "skewness",
    "Skewness",
    "Which tail is longer: positive the upper, negative the lower, 0 neither. A few far "
    "values "
    "can make it large although the bulk is balanced: compare L-skewness.",
    "G1, type 2: g1 √(n(n − 1)) / (n − 2)",
    JOANES_GILL },
  { "skewness_g1",
    "Skewness g1",
    "Skewness without correction for small n (type 1).",
    "m3 / m2^1.5",
    JOANES_GILL },
  { "skewness_b1",
    "Skewness b1",
    "Skewness with the n − 1 standard deviation (type 3).",
    "g1 ((n − 1)/n)^1.5",
    JOANES_GILL },
  { "skewness_se",
    "Skewness, standard error",
    "How far skewness strays from 0 by chance in bell-shaped data of this size; beyond "
    "twice "
    "that is worth a look. With many rows even a negligible skewness is beyond.",
    "√(6n(n − 1) / ((n − 2)(n + 1)(n + 3)))",
    JOANES_GILL },
  { "kurtosis",
    "Excess kurtosis",
    "Weight of the tails: 0 as in a bell shape, positive more far values, negative "
    "fewer. It "
    "says nothing of the peak, and one value can decide it.",
    "G2, type 2: (n − 1)((n + 1) g2 + 6) / ((n − 2)(n − 3))",
    JOANES_GILL },
  { "kurtosis_g2",
    "Excess kurtosis g2",
    "Excess kurtosis without correction for small n (type 1).",
    "m4 / m2² − 3",
    JOANES_GILL },
  { "kurtosis_b2",
    "Excess kurtosis b2",
    "Excess kurtosis with the n − 1 standard deviation (type 3).",
    "(g2 + 3)((n − 1)/n)² − 3",
    JOANES_GILL },
  { "kurtosis_se",
    "Kurtosis, standard error",
    "How far excess kurtosis strays from 0 by chance in bell-shaped data of this size.",
    "2 SE(skewness) √((n² − 1) / ((n − 3)(n + 5)))",
    JOANES_GILL },
  { "l_skewness",
    "L-skewness",
    "Skewness from the order of the values, −1 to 1: 0 balanced, beyond ±0.2 clearly "
    "skewed. "
    "A few far values move it little, unlike skewness.",
    "τ3 = λ3/λ2, unbiased sample L-moments",
    "Hosking (1990), Journal of the Royal Statistical Society B 52, 105–124" },
  { "l_kurtosis",
    "L-kurtosis",
    "Weight of the tails from the order of the values: 0.12 for a bell shape, 0 for "
    "equally "
    "spread values, up to 1. A few far values move it little.",
    "τ4 = λ4/λ2, unbiased sample L-moments",
    "Hosking (1990), Journal of the Royal Statistical Society B 52, 105–124" },
  { "shapiro_wilk",
    "Shapiro–Wilk W",
    "How straight the normal Q–Q plot is: 1 perfectly, below 0.95 visibly bent. Read W "
    "rather "
    "than p: with many rows p is tiny for harmless bends, with few rows it overlooks "
    "large "
    "ones.",
    "squared correlation of the sorted values with their expected normal order "
    "statistics; 3 to "
    "5000 values",
    "Royston (1995), Applied Statistics 44, 547–551 (AS R94)",
    "R 4.2.2 shapiro.test()",
    13 },
  { "anderson_darling",
    "Anderson–Darling A²",
    "Distance from the bell shape with weight on the tails. It grows with n for the same "
    "departure, so compare columns of equal length only; rounding alone makes it large "
    "in long "
    "columns.",
    "−n − Σ(2i − 1)(ln Φ(z(i)) + ln Φ(−z(n+1−i)))/n, mean and SD from the data; from 8 "
    "values",
    "D’Agostino & Stephens (1986), Goodness-of-Fit Techniques, table 4.9",
    "R nortest 1.0-4 ad.test()",
    11 },
  { "lilliefors",
    "Lilliefors D",
    "The largest gap between the share of values below a point and what a bell shape "
    "would "
    "have there. It is weak in the tails, where it often matters most.",
    "max |F(x) − Φ(z)|, mean and SD from the data; from 5 values",
    "Dallal & Wilkinson (1986), The American Statistician 40, 294–296; Stephens (1974)",
    "R nortest 1.0-4 lillie.test()",
    12 },
  { "jarque_bera",
    "Jarque–Bera",
    "Skewness and kurtosis together, measured against a bell shape. Its p is unreliable "
    "below a "
    "few hundred rows, and a single far value decides it.",
    "n/6 (g1² + g2²/4), p from χ² with 2 degrees of freedom",
    "Jarque & Bera (1987), International Statistical Review 55, 163–172",
    "scipy 1.10.1 jarque_bera()",
    12 },
  { "dagostino_k2",
    "D’Agostino K²",
    "Skewness and kurtosis against a bell shape, each made a normal score first, which "
    "makes p "
    "right from 20 rows on. Two heaps may have neither skewness nor tails and still look "
    "normal "
    "to it.",
    "Z(g1)² + Z(b2)², p from χ² with 2 degrees of freedom; from 20 values",
    "D’Agostino (1970), Biometrika 57, 679–681; Anscombe & Glynn (1983), Biometrika 70, "
    "227–234",
    "scipy 1.10.1 normaltest()",
    11 },
  { "dip",
    "Dip",
    "How far the values are from having one heap; a small p says there are more. Rounded "
    "values "
    "are many small heaps, so p gets small without any meaning: look at the number of "
    "modes and "
    "at the histogram.",
    "largest distance of the distribution function from the nearest unimodal one; p from "
    "1 000 "
    "001 simulated uniform samples",
    "Hartigan & Hartigan (1985), Annals of Statistics 13, 70–84",
    "R diptest 0.76 dip.test()",
    13 },
  { "modes",
    "Modes",
    "How many heaps the values form, where the dip says that one is not enough. The test "
    "is "
    "cautious and overlooks small heaps; heaps often are groups that another column "
    "names.",
    "1 where the dip has p ≥ 0.05; else the smallest k that Silverman’s bootstrap of the "
    "critical "
    "bandwidth does not reject (199 seeded samples, values between P1 and P99 on 256 "
    "cells)",
    "Silverman (1981), Journal of the Royal Statistical Society B 43, 97–99" },
  { "last_digit",
    "Last digit",
    "How often each last digit occurs. Measurements use all ten alike; many 0 and 5 "
    "speak of "
    "rounding by hand, other favourites of typing or inventing. Prices have their own "
    "habits.",
    "χ² with 9 degrees of freedom against equal shares; from 50 values over 100 steps of "
    "the last "
    "decimal place",
    NULL,
    "R 4.2.2 chisq.test()",
    12 },
  { "spikes",
    "Spikes",
    "Values far more frequent than their neighbours: a code for something else, a "
    "default, a "
    "limit, or a round number. Their rows should be looked at before means are trusted.",
    "ten times or more, more than 1 % of the values and more than 5 times the median "
    "count of the ten "
    "values on "
    "either side" },
  { "benford",
    "Benford",
    "Whether leading digits follow the law for numbers that grow by factors, as amounts "
    "and "
    "populations do. Judge by the mean difference, below 0.015: with many rows p is tiny "
    "for "
    "nothing. Prices and assigned numbers need not follow it.",
    "χ² with 8 degrees of freedom and mean |share − log10(1 + 1/d)|; from 100 values, "
    "all "
    "positive, over three powers of ten",
    "Benford (1938); Nigrini (2012), Benford’s Law",
    "R 4.2.2 chisq.test()",
    12 },
  { "box_cox",
    "Box–Cox power",
    "The power that brings the values nearest to a bell shape: 1 leaves them, 0.5 is the "
    "root, 0 "
    "the logarithm. If 1 lies inside the interval nothing is gained. Two heaps or many "
    "zeros are "
    "not cured by any power.",
    "maximum of the profile likelihood of (x^λ − 1)/λ, −3 to 3; interval by χ²/2; beyond "
    "512 values "
    "on as many order statistics",
    "Box & Cox (1964), Journal of the Royal Statistical Society B 26, 211–252",
    "R 4.2.2 optimize() and uniroot() on the likelihood",
    6 },
  { "letter_values",
    "Letter values",
    "Medians, fourths, eighths and so on, from both ends. Middles that climb outwards "
    "mean a "
    "longer upper tail; spreads show how the tails grow. The outermost rest on few "
    "values.",
    "depths (1 + ⌊depth before⌋)/2 as long as they are 5 or more",
    "Tukey (1977), Exploratory Data Analysis; Hofmann, Wickham & Kafadar (2017)" },
  { "grubbs",
    "Grubbs G",
    "Distance of the farthest value from the mean in standard deviations, with the "
    "distance that "
    "one in twenty bell-shaped samples exceeds. It fails for skewed columns, and a "
    "second far "
    "value hides the first.",
    "max |x − x̄| / SD; critical (n − 1)/√n · √(t²/(n − 2 + t²)), t at α/2n, α = 0.05",
    "Grubbs (1950), Annals of Mathematical Statistics 21, 27–58",
    "R 4.2.2, the formulas on mean(), sd() and qt()",
    10 },
  { "esd",
    "ESD outliers",
    "How many values are too far for a bell shape, found by taking the farthest away one "
    "after "
    "another, up to ten. It presupposes that the rest is bell-shaped: of a long tail it "
    "makes "
    "outliers.",
    "R(i) = max |x − x̄| / SD of what is left, against λ(i); the largest i with R > λ, α "
    "= 0.05",
    "Rosner (1983), Technometrics 25, 165–172",
    "R 4.2.2, the formulas on mean(), sd() and qt()",
    10 },
  { "lag1_autocorrelation",
    "Neighbour correlation",
    "Whether a row resembles the row before it: near 0 for rows in no order, towards 1 "
    "for a "
    "trend or waves, below 0 for swinging. If it is far from 0, rows depend on each "
    "other and "
    "standard errors are too small.",
    "Σ(x(i) − x̄)(x(i−1) − x̄) / Σ(x − x̄)², rows with a value taken as neighbours",
    "Box & Jenkins (1976), Time Series Analysis",
    "R 4.2.2 acf() and NIST StRD",
    13 },
  { "serial/r",
    "Autocorrelation",
    "How much a row resembles the row so many rows before it, for each distance from 1 "
    "on. A slow fall means a trend, waves a season. Where values are missing, rows with "
    "a value count as neighbours.",
    "Σ(x(i) − x̄)(x(i−k) − x̄) / Σ(x − x̄)², k = 1, 2, …; up to 10 log10 n, 40 at most",
    "Box & Jenkins (1976), Time Series Analysis",
    "R 4.2.2 acf()",
    13 },
  { "bound95",
    "Bound of an autocorrelation",
    "Of rows in no order about one autocorrelation in twenty lies beyond ± this.",
    "1.96 / √n" },
  { "ljung_box/q",
    "Ljung–Box Q",
    "The first autocorrelations taken together: large when rows depend on the rows "
    "before.",
    "n(n + 2) Σ r(k)² / (n − k), k up to 10 or n / 5",
    "Ljung & Box (1978), Biometrika 65, 297–303",
    "R 4.2.2 Box.test()",
    12 },
  { "ljung_box/p",
    "Ljung–Box p",
    "How often rows in no order would have autocorrelations at least this large "
    "together. Small: rows depend on each other, so standard errors and p-values that "
    "take them as independent promise too much. It does not say how.",
    "chi-square with as many degrees of freedom as lags",
    "Ljung & Box (1978), Biometrika 65, 297–303",
    "R 4.2.2 Box.test()",
    12 },
  { "durbin_watson",
    "Durbin–Watson",
    "Near 2 for rows in no order, towards 0 when neighbours are alike, towards 4 when "
    "they swing from side to side. Here of the values about their mean, so a plain trend "
    "lowers it too.",
    "Σ(x(i) − x(i−1))² / Σ(x − x̄)²",
    "Durbin & Watson (1950), Biometrika 37, 409–428",
    "R 4.2.2, the formula",
    13 },
  { "sturges",
    "Bins (Sturges)",
    "A number of bins that suits small bell-shaped columns; too few for large ones.",
    "⌈log2 n + 1⌉",
    "Sturges (1926), Journal of the American Statistical Association 21, 65–66" },
  { "doane",
    "Bins (Doane)",
    "Sturges’ number of bins with more for skewed columns.",
    "⌈1 + log2 n + log2(1 + |g1|/σ)⌉, σ² = 6(n − 2)/((n + 1)(n + 3))",
    "Doane (1976), The American Statistician 30, 181–183" },
  { "fd_width",
    "Bin width (Freedman–Diaconis)",
    "A bin width that far values do not disturb. It is 0 where the middle half is one "
    "value.",
    "2 IQR n^(−1/3)",
    "Freedman & Diaconis (1981), Probability Theory and Related Fields 57, 453–476" },
  { "scott_width",
    "Bin width (Scott)",
    "The best bin width for a bell shape; far values make it too wide.",
    "3.49 SD n^(−1/3)",
    "Scott (1979), Biometrika 66, 605–610" },
  { "bandwidth",
    "Bandwidth",
    "How far each value is smeared in the density curve. Too wide hides heaps, too "
    "narrow "
    "makes heaps of single values. Sheather and Jones’ follows the heaps; Silverman’s "
    "assumes one. The curve takes the former unless more than half of the values repeat "
    "others.",
    "standard deviation of the Gaussian kernel; Silverman: 0.9 min(SD, IQR/1.34) "
    "n^(−1/5)",
    "Silverman (1986), Density Estimation" },
  { "sheather_jones",
    "Bandwidth (Sheather–Jones)",
    "A width of the density curve’s kernel that the values ask for themselves. Ties make "
    "it too small.",
    "solve-the-equation on 1000 bins",
    "Sheather & Jones (1991), Journal of the Royal Statistical Society B 53, 683–690",
    "R 4.2.2 bw.SJ()",
    11 },
  { "histogram",
    "Histogram",
    "How many values fall into each bin. Its look depends on where bins begin and how "
    "wide "
    "they are: the rule is named beside it.",
    "width by the rule named, rounded to 1, 2 or 5 times a power of ten; each bin closed "
    "below, the last on both sides" },
  { "min_length", "Shortest text", "Length of the shortest text, in characters." },
  { "max_length", "Longest text", "Length of the longest text, in characters." },
  { "mean_length",
    "Mean length",
    "Mean length of the texts, in characters (code points)." },
  { "drift/tau",
    "Trend along the rows",
    "Whether later rows tend to hold larger values (towards 1) or smaller ones (towards "
    "−1). In a file "
    "without a meaningful order it should be near 0; otherwise something changed while "
    "rows were added.",
    "Kendall’s τ-b of the values and the row numbers; p of Mann and Kendall with ties, "
    "continuity corrected",
    "Mann (1945), Econometrica 13, 245–259",
    "R 4.2.2 cor.test()",
    14 },
  { "drift/ks_d",
    "Halves, distance D",
    "The largest difference between the shares of values below any point in the first "
    "and in the second half "
    "of the rows: 0 alike, 1 apart. With many rows a tiny D has a tiny p.",
    "max |F1(x) − F2(x)|; p asymptotic",
    "Smirnov (1948), Annals of Mathematical Statistics 19, 279–281",
    "R 4.2.2 ks.test()",
    14 },
  { "jaro_winkler",
    "Distance of words",
    "How unlike two words are: 0 the same, 1 no letter in common. It favours words that "
    "begin alike and "
    "knows nothing of meaning: Iran and Iraq are close.",
    "1 − Jaro’s similarity, less a tenth for each of the first four letters that agree",
    "Winkler (1990), Proceedings of the Section on Survey Research Methods, ASA, 354–359",
    "R package stringdist 0.9.10",
    14 },
  { "characters",
    "Characters",
    "What the texts are written with: letters, digits, blanks, signs and others, over "
    "all cells. "
    "A few digits among letters, or signs where none belong, point to mixed contents." },
  { "gaps",
    "Gaps",
    "Stretches without any value that are much longer than usual: data that were not "
    "collected, "
    "or not delivered.",
    "between neighbouring different values: ten times their mean distance or more, and 1 "
    "% of the "
    "span" },
  { "ecdf",
    "Band of the distribution function",
    "Half the height of the band around the curve of cumulative shares: with 95 % "
    "confidence the whole true curve lies in it. It shrinks with the root of n.",
    "√(ln (2 / 0.05) / 2n)",
    "Dvoretzky, Kiefer & Wolfowitz (1956); Massart (1990), Annals of Probability 18, "
    "1269–1283" },
  { "qq",
    "Line of the Q–Q plot",
    "The line through the quartiles against normal scores: where a normal column would "
    "lie. Its slope estimates the standard deviation from the middle half alone.",
    "through the quartiles and the normal quartiles, as R’s qqline" },
  { "timeline",
    "Rows along the calendar",
    "How many values fall into each hour, day, week, month or year, whichever gives a "
    "readable number of bars. The first and the last one may be cut short: fewer rows "
    "there say nothing." },
  { "weekdays",
    "Weekday",
    "How many values fall on each weekday, Monday first. Work shows in quiet Sundays; a "
    "heap on "
    "one day may be a default." },
  { "months",
    "Month",
    "How many values fall in each month, over all years together. If the first or last "
    "year is "
    "not whole, its months are not comparable." },
  { "hours",
    "Hour",
    "How many values fall in each hour of the day, as written, without time zones. A "
    "heap at 0 "
    "often means that only the date was known." },
  { "ks_p",
    "p of the halves",
    "The p-value of the distance D between the halves of the rows; see p." },
  { "ks_q",
    "q of the halves",
    "That p-value corrected for the number of columns; see q." },
  { "drift/d",
    "d of the halves",
    "Mean of the second half of the rows minus that of the first, in pooled SDs: 0.3 is "
    "worth a look. In a "
    "file sorted by this column it is large by itself.",
    "Cohen’s d, second half minus first" },
  { "drift/q",
    "q of the trend",
    "The q of the trend over all columns of the table; see q." },
  { "block",
    "Rows in a block",
    "Rows whose mean stands for them in the trend; 1 = every row by itself." },
  { "impulses",
    "Impulses",
    "Values that jump out of the ten around them by more than 3 scaled MADs. In plain "
    "noise one in forty "
    "does; it asks for an order of rows that means something.",
    "|x − median| > 3 · 1.4826 MAD of the eleven values around it",
    "Davies & Gather (1993), Journal of the American Statistical Association 88, "
    "782–792" },
  { NULL },
};
