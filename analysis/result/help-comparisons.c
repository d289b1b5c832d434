/* Steps 4 and 5: one numeric column by the groups of another. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_comparisons[] = {
  { "median_polish",
    "Effect on the median",
    "What a level of one grouping adds to the common value, whatever the level of the "
    "other: the median of a pair of levels is about the common value and both effects "
    "together. It says nothing of pairs that do not add up; see what is left.",
    "rows’ and columns’ medians of the cells’ medians are taken off in turn until what "
    "is left changes by less than 1 %, at most ten times",
    "Tukey (1977), Exploratory Data Analysis, Addison-Wesley",
    "R 4.2.2 medpolish",
    12 },
  { "anova/f",
    "F",
    "Spread of the group means over the spread within groups: about 1 when the means are "
    "equal. Large says that some mean differs, not which. Groups of unequal spread and "
    "size mislead it: Welch’s F does not mind.",
    "MS between / MS within; groups of two rows or more",
    "Fisher (1925), Statistical Methods for Research Workers",
    "NIST StRD SiRstv, SmLs; R 4.2.2 aov",
    12 },
  { "ss_between",
    "Between",
    "Sum of squares of the group means around the grand mean.",
    "Σ n (mean − grand mean)², deviations in two doubles" },
  { "ss_within",
    "Within",
    "Sum of squares of the values around the mean of their group.",
    "Σ (x − group mean)², deviations in two doubles" },
  { "anova", "Analysis of variance", "Are the means of all groups equal? See F." },
  { "eta2",
    "η²",
    "The share of the variance that lies between the groups, 0 to 1. It grows with the "
    "number of groups by chance alone; ω² takes that off.",
    "SS between / (SS between + SS within)" },
  { "omega2",
    "ω²",
    "The share of the variance between groups, corrected for chance: 0.01 is small, 0.06 "
    "medium, 0.14 large. Below 0 means less than chance gives. One far value can make or "
    "hide it.",
    "(SS between − (k − 1) MS within) / (SS total + MS within)",
    "Hays (1963), Statistics for Psychologists" },
  { "welch_anova",
    "Welch F",
    "Are the means equal, when each group has a spread of its own? The safer choice "
    "whenever spreads differ. Undefined where a group has no spread; rough below five "
    "rows a group.",
    "weights n / s²; denominator degrees of freedom by Welch",
    "Welch (1951), Biometrika 38, 330–336",
    "R 4.2.2 oneway.test",
    12 },
  { "kruskal_wallis",
    "H",
    "Do the ranks of some group lie higher? Far values and units do not matter. It "
    "compares medians only where the groups have the same shape.",
    "midranks, corrected for ties; p from chi-square with k − 1",
    "Kruskal & Wallis (1952), JASA 47, 583–621",
    "R 4.2.2 kruskal.test",
    12 },
  { "epsilon2",
    "ε²",
    "The share of the ranks’ variance between groups, 0 to 1: strength, where H measures "
    "evidence. Grows by chance with many small groups.",
    "H / (n − 1)" },
  { "brown_forsythe",
    "Brown–Forsythe F",
    "Do the groups spread equally? A small p says no, and a common standard deviation is "
    "then no good summary. Hardly misled by skew; with few rows it misses real "
    "differences.",
    "analysis of variance of |x − median of the group|",
    "Brown & Forsythe (1974), JASA 69, 364–367",
    "R 4.2.2 aov on the distances",
    12 },
  { "spread_level",
    "Spread against level",
    "Does a group spread more the higher its median? Slope 0: no; 1: in proportion, so "
    "logarithms spread alike. Power is 1 − slope, suggested the nearest of −1, −½, 0 "
    "(logarithm), ½ and 1. With three or four groups a rough hint; values must be "
    "positive.",
    "least-squares slope of log interquartile range on log median; groups of five rows "
    "or more, median and range above 0",
    "Tukey (1977), Exploratory Data Analysis, Addison-Wesley; Hoaglin, Mosteller & Tukey "
    "(1983), Understanding Robust and Exploratory Data Analysis, Wiley",
    "R 4.2.2 lm on logarithms",
    12 },
  { "levene",
    "Levene F",
    "Do the groups spread equally? Like Brown–Forsythe, around means: skewed data make "
    "it cry wolf.",
    "analysis of variance of |x − mean of the group|",
    "Levene (1960), Contributions to Probability and Statistics, 278–292",
    "R 4.2.2 aov on the distances",
    12 },
  { "bartlett",
    "Bartlett K²",
    "Do normal groups have equal variances? Sensitive to any departure from normality: a "
    "small p may only mean heavy tails.",
    "",
    "Bartlett (1937), Proceedings of the Royal Society A 160, 268–282",
    "R 4.2.2 bartlett.test",
    12 },
  { "tukey_hsd",
    "Tukey p",
    "All pairs of group means at once: the chance that any pair of equal groups differs "
    "so much. Made for equal spreads; not significant is not proof of equality.",
    "studentized range by quadrature; unequal sizes by Kramer; intervals hold together "
    "with 95 %",
    "Tukey (1949), Biometrics 5, 99–114; Kramer (1956), Biometrics 12, 307–310",
    "trapezoids in 25-digit arithmetic",
    12 },
  { "student",
    "Student t",
    "Difference of two means over its standard error, one common spread assumed. Unequal "
    "spread with unequal sizes misleads it: prefer Welch’s t. It tells of means, not of "
    "single rows.",
    "n₁ + n₂ − 2 degrees of freedom",
    "Student (1908), Biometrika 6, 1–25",
    "R 4.2.2 t.test",
    12 },
  { "two_sample/welch",
    "Welch t",
    "Difference of two means over its standard error, each group with its own spread. A "
    "small p says that the means differ, not that the difference matters: look at d and "
    "at the interval.",
    "degrees of freedom by Welch and Satterthwaite; 95 % interval by t",
    "Welch (1947), Biometrika 34, 28–35",
    "R 4.2.2 t.test",
    12 },
  { "mann_whitney",
    "U",
    "In how many pairs of rows, one from each group, the first has the larger value. It "
    "compares medians only where both groups have the same shape.",
    "normal approximation, corrected for ties; p_continuity: also for continuity",
    "Mann & Whitney (1947), Annals of Mathematical Statistics 18, 50–60",
    "R 4.2.2 wilcox.test, exact = FALSE",
    12 },
  { "cohens_d",
    "Cohen’s d",
    "Difference of two means in standard deviations: 0.2 is small, 0.5 medium, 0.8 "
    "large. Too large on average in small samples; meaningless where one far value makes "
    "the spread.",
    "difference / pooled SD",
    "Cohen (1988), Statistical Power Analysis" },
  { "hedges_g",
    "Hedges’ g",
    "Cohen’s d, shrunk by what small samples add to it. Below 20 rows the better of the "
    "two.",
    "d (1 − 3 / (4 df − 1))",
    "Hedges (1981), Journal of Educational Statistics 6, 107–128" },
  { "rank_biserial",
    "Rank-biserial r",
    "How much more often the first group has the larger value than the second, over all "
    "pairs of rows: −1 to 1, 0 for no tendency.",
    "2 U / (n₁ n₂) − 1" },
  { "spread_q",
    "Spread q",
    "The q of Brown–Forsythe over all comparisons of the table; see q." },
  { "psi",
    "PSI",
    "Population stability index: how far the shares of ten classes, or of the levels, "
    "moved "
    "from one table to the other. Below 0.1 hardly, beyond 0.25 a lot. Small tables "
    "reach "
    "0.1 by chance alone.",
    "Σ (p new − p old) ln (p new / p old)",
    "Siddiqi (2006), Credit Risk Scorecards" },
  { "shift/distance",
    "Distance",
    "D for numbers and dates: the largest difference of the shares up to any value. V "
    "for "
    "levels: the strength of the link of level and table. Both go from 0, the same, to "
    "1. "
    "D does not see where a column moved.",
    "Smirnov’s D; Cramér’s V of level by table" },
  { NULL },
};
