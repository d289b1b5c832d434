/* Step 5: levels, cross-tables, groups. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_groups[] = {
  { "levels", "Level", "The different values of a column, most frequent first." },
  { "levels_total", "Levels", "How many different values there are." },
  { "mode_count", "Mode count", "How often the most frequent value occurs." },
  { "entropy",
    "Entropy",
    "How mixed the levels are, in bits: 0 when there is one, 1 for two equally frequent, "
    "log2 "
    "k for k. It grows with the number of levels, so compare only columns with the same "
    "number.",
    "−Σ p log2 p" },
  { "gini",
    "Gini impurity",
    "The chance that two rows drawn at random differ in this column: 0 for one level, "
    "near 1 "
    "for many equally frequent ones.",
    "1 − Σ p²" },
  { "imbalance",
    "Imbalance",
    "How far the levels are from equally frequent: 0 all equal, 1 one level only. With "
    "many "
    "rare levels it stays small although one level dominates.",
    "1 − H / log2 k, H the entropy of k levels" },
  { "observed", "Observed", "Rows with this pair of levels." },
  { "expected",
    "Expected",
    "Rows this pair of levels would have if the two columns had nothing to do with each "
    "other. Tests based on chi-square are unsafe where many are below 5.",
    "row total · column total / n" },
  { "pearson_residual",
    "Pearson residual",
    "Observed minus expected, over the root of expected. Their squares add up to "
    "chi-square; "
    "they are smaller than normal scores, so judge single cells by the adjusted ones.",
    "(O − E) / √E" },
  { "adjusted_residual",
    "Adjusted residual",
    "How far a cell is from independence, as a normal score: beyond ±2 is worth a look, "
    "beyond ±3 stands out. In a large table some cells pass ±2 by chance.",
    "(O − E) / √(E (1 − row share)(1 − column share))",
    "Haberman (1973), Biometrics 29, 205–220" },
  { "chi2",
    "χ²",
    "How far the whole table is from independence. It grows with n, so it measures "
    "evidence, "
    "not strength: see Cramér’s V for that. Unsafe where many expected counts are small.",
    "Σ (O − E)² / E" },
  { "min_expected", "Least expected", "The smallest expected count of the table." },
  { "cells_expected_lt5",
    "Expected < 5",
    "How many cells expect fewer than 5 rows. Above a fifth of the cells chi-square "
    "should "
    "not be trusted.",
    "",
    "Cochran (1954), Biometrics 10, 417–451" },
  { "g",
    "G",
    "The likelihood-ratio cousin of chi-square: the same question and nearly the same "
    "answer "
    "in large tables. In sparse tables the two part, and neither is safe.",
    "2 Σ O ln (O / E)" },
  { "g_p", "p of G", "The p-value of G; see p." },
  { "cramers_v",
    "V",
    "Strength of association of two categorical columns, 0 to 1. By chance alone it is "
    "above "
    "0, the more so with many levels and few rows: the corrected one takes that off.",
    "√(χ² / (n · min (r − 1, c − 1)))" },
  { "cramers_v_corrected",
    "V corrected",
    "Cramér’s V without the part that chance alone contributes. About 0.1 is weak, 0.3 "
    "medium, 0.5 strong; it does not say which levels go together.",
    "φ² − (r − 1)(c − 1)/(n − 1), with r and c shrunk alike",
    "Bergsma (2013), Journal of the Korean Statistical Society 42, 323–328" },
  { "contingency_c",
    "Contingency C",
    "An older measure of association. Its maximum depends on the size of the table, so "
    "values "
    "of different tables do not compare.",
    "√(χ² / (χ² + n))" },
  { "phi",
    "phi",
    "Pearson’s r of two columns with two levels each: −1 to 1. Its sign depends on the "
    "order "
    "of the levels, and unequal shares keep it below 1.",
    "(ad − bc) / √((a+b)(c+d)(a+c)(b+d))" },
  { "fisher",
    "Fisher p",
    "Chi-square’s question, answered exactly for two by two levels: right for any n, "
    "however small. It takes both margins as given, which makes it a little strict. The "
    "odds ratio beside it is the conditional one.",
    "tables with the same margins no more likely than the observed one; odds ratio by "
    "conditional maximum likelihood, exact 95 % interval",
    "Fisher (1934), Statistical Methods for Research Workers; Cornfield (1956)",
    "R 4.2.2 fisher.test",
    11 },
  { "fisher_simulated",
    "Simulated p",
    "Fisher’s question for larger sparse tables: the share of 10 000 drawn tables with "
    "the same totals that are no more likely than this one. Below 0.0001 it cannot tell, "
    "and its second digit is chance.",
    "(tables as unlikely + 1) / (10 000 + 1), seeded",
    "Patefield (1981), Applied Statistics 30, 91–97" },
  { "trend",
    "Trend χ²",
    "Does one side of the table rise steadily with the other? For levels that are "
    "numbers, or two levels. Sharper than chi-square for a rise, blind to a hump; the "
    "spacing of the numbers counts.",
    "(n − 1) r², r of the levels’ numbers; two levels count as 0 and 1",
    "Mantel (1963), JASA 58, 690–700; Cochran (1954); Armitage (1955)",
    "R 4.2.2 prop.trend.test",
    12 },
  { "yates",
    "Yates χ²",
    "Chi-square of two by two levels, made smaller because counts are whole numbers. "
    "Stricter than needed; Fisher’s exact test answers the same question better.",
    "(|O − E| − 1/2)² / E",
    "Yates (1934), Supplement to the JRSS 1, 217–235",
    "R 4.2.2 chisq.test",
    12 },
  { NULL },
};
