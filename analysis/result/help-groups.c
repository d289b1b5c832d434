/* Step 5: levels, cross-tables, groups. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_groups[] = {
  { "levels", "Level", "The different values of a column, most frequent first." },
  { "levels_total", "Levels", "How many different values there are." },
  { "mode_count", "Mode count", "How often the most frequent value occurs." },
  { "lumping",
    "Lumped",
    "How many levels would become one, “Other”, if all that hold a smaller share of the "
    "values than the limit were put together. What is rare in this file need not be rare "
    "elsewhere, and levels of different meaning make a group that means nothing.",
    "levels with count / n below the limit; limits that lump at least two are shown" },
  { "lumping/share",
    "Levels below",
    "The share of the values below which levels are lumped." },
  { "lumping/kept", "Kept", "How many levels would stay as they are." },
  { "lumping/rows", "Rows in “Other”", "How many rows the lumped levels hold together." },
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
  { "cramers_v_ci95",
    "V interval",
    "Where the V of all such rows is likely to lie, with 95 % confidence. It starts at 0 "
    "when chance could explain the table. Rough where the table is sparse.",
    "noncentralities λ with chi-square at their 97.5 % and 2.5 % point, as √(λ / (n · "
    "min "
    "(r − 1, c − 1)))",
    "Smithson (2003), Confidence Intervals, ch. 4",
    "R 4.2.2 pchisq with ncp",
    9 },
  { "lambda/rows",
    "λ of the rows",
    "Of the wrong guesses of the row’s level, the share that knowing the column’s "
    "spares: "
    "0 to 1. It is 0, even for columns that are clearly tied, whenever one level leads "
    "everywhere.",
    "(Σ largest of each column − largest row total) / (n − largest row total)",
    "Goodman & Kruskal (1954), JASA 49, 732–764",
    "the definition on R 4.2.2’s HairEyeColor",
    13 },
  { "lambda/columns",
    "λ of the columns",
    "The same the other way round: guessing the column’s level from the row’s.",
    "(Σ largest of each row − largest column total) / (n − largest column total)" },
  { "lambda/symmetric",
    "λ of both",
    "Guessing the row’s and the column’s level in turn.",
    "sum of the two numerators / sum of the two denominators" },
  { "gamma",
    "γ",
    "Of two rows that differ on both ordered sides, how much more often the higher on "
    "one "
    "side is also the higher on the other: −1 to 1. It leaves out all ties, so few rows "
    "can make it large. A hump gives 0.",
    "(P − Q) / (P + Q), P and Q the pairs in the same and in the opposite order; "
    "interval "
    "by the delta method",
    "Goodman & Kruskal (1954); Brown & Benedetti (1977), JASA 72, 309–315",
    "numpy, derivatives by complex steps",
    12 },
  { "tau_b",
    "τ b",
    "Like γ, with pairs that are tied on one side counted as undecided. Reaches ±1 only "
    "where both sides have as many levels.",
    "(P − Q) / √(pairs apart in the rows · pairs apart in the columns)",
    "Kendall (1945), Biometrika 33, 239–251" },
  { "tau_c",
    "τ c",
    "Like τ b, for sides with different numbers of levels: it can reach ±1 there.",
    "m (P − Q) / (n² (m − 1)), m the smaller number of levels",
    "Stuart (1953), Biometrika 40, 105–110" },
  { "somers_rows",
    "Somers’ d, rows",
    "Of two rows whose column’s levels differ, how much more often the row’s level "
    "follows than opposes: the row is the answer, the column the reason.",
    "(P − Q) / pairs apart in the columns",
    "Somers (1962), American Sociological Review 27, 799–811" },
  { "somers_columns",
    "Somers’ d, columns",
    "The same with the column as the answer and the row as the reason.",
    "(P − Q) / pairs apart in the rows" },
  { "theils_u/rows",
    "U of the rows",
    "Theil’s U: the share of the uncertainty about the row’s level that the column’s "
    "takes "
    "away, 0 to 1. Many rare levels raise it by chance.",
    "mutual information / entropy of the rows",
    "Theil (1970), American Journal of Sociology 76, 103–154" },
  { "theils_u/columns",
    "U of the columns",
    "The same the other way round: what the row’s level tells of the column’s.",
    "mutual information / entropy of the columns" },
  { "eta/rows",
    "η of the rows",
    "How much of the spread of one side’s ordered levels lies between the levels of the "
    "other, as a root: 0 to 1. Larger than |r| of the trend where they follow a curve. "
    "The spacing of the levels counts.",
    "√(between sum of squares / total sum of squares) of the levels’ numbers",
    "Pearson (1905), Drapers’ Company Research Memoirs 2",
    "R 4.2.2 lm",
    12 },
  { "eta/columns",
    "η of the columns",
    "The same for the columns’ ordered levels, between the levels of the rows." },
  { "kappa",
    "κ",
    "How often two judges agree, beyond what their habits alone would give: 1 always, 0 "
    "as by chance. Means something only where both columns judge the same thing. Low "
    "when "
    "nearly all is one level, however well they agree.",
    "(agreed − expected) / (1 − expected); interval by the large-sample variance",
    "Cohen (1960); Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327",
    "statsmodels 0.13.5 cohens_kappa",
    12 },
  { "risk/risks",
    "Share in the group",
    "How often the event occurs in each of the two groups.",
    "count of the event / rows of the group" },
  { "risk/difference",
    "Difference",
    "Share of the event in the second group less that in the first. It speaks of these "
    "groups, not of what changing group would do.",
    "p2 − p1; interval from the two Wilson intervals (method 10)",
    "Newcombe (1998), Statistics in Medicine 17, 873–890",
    "R 4.2.2 prop.test",
    12 },
  { "risk/ratio",
    "Risk ratio",
    "How many times as often the event occurs in the second group. A ratio of two small "
    "shares is large where the difference is tiny.",
    "p2 / p1; interval on the log scale",
    "Katz et al. (1978), Biometrics 34, 469–474",
    "statsmodels 0.13.5 Table2x2",
    12 },
  { "odds_ratio",
    "Odds ratio",
    "Odds of the event in the second group over those in the first: 1 for none of a tie. "
    "Farther from 1 than the risk ratio unless the event is rare; do not read it as “so "
    "many times as often”. Without an interval where a cell is empty.",
    "ad / bc; interval on the log scale",
    "Woolf (1955), Annals of Human Genetics 19, 251–253",
    "statsmodels 0.13.5 Table2x2",
    12 },
  { "layers_used",
    "Layers used",
    "Levels of the third column in which both columns vary; the others tell nothing." },
  { "odds_ratio_all",
    "Odds ratio, all rows",
    "The odds ratio of the rows in these layers when the third column is ignored.",
    "ad / bc of the summed table; interval on the log scale" },
  { "odds_ratio_within",
    "Odds ratio within",
    "One odds ratio for all layers: how the two columns are tied among rows that are "
    "alike in the third. Where it is far from that of all rows, the third column makes "
    "the difference. An average only, where layers differ.",
    "Σ ad/n / Σ bc/n over the layers; interval by Robins, Breslow & Greenland",
    "Mantel & Haenszel (1959), Journal of the National Cancer Institute 22, 719–748; "
    "Robins, Breslow & Greenland (1986), Biometrics 42, 311–323",
    "R 4.2.2 mantelhaen.test()",
    12 },
  { "cmh",
    "Cochran–Mantel–Haenszel χ²",
    "Are the two columns tied within the layers? Ties that run one way in some layers "
    "and the other way in others cancel out.",
    "(Σ(a − E a))² / Σ Var a, 1 degree of freedom, without continuity correction",
    "Mantel & Haenszel (1959), Journal of the National Cancer Institute 22, 719–748",
    "R 4.2.2 mantelhaen.test(correct = FALSE)",
    12 },
  { "homogeneity/chi2",
    "Breslow–Day χ²",
    "Is the odds ratio the same in all layers? Large: it is not, so read the layers one "
    "by one. Weak with few rows in a layer.",
    "Σ(a − E a)² / Var a at the common odds ratio, with Tarone’s correction",
    "Breslow & Day (1980), Statistical Methods in Cancer Research 1; Tarone (1985), "
    "Biometrika 72, 91–95",
    "statsmodels 0.13.5 StratifiedTable",
    12 },
  { "homogeneity/p", "Layers alike, p", "The p-value of Breslow–Day; see p." },
  { "inertia",
    "Inertia",
    "How much of the tie of two columns each axis of their map shows: together χ² / n. "
    "Two axes that hold nearly all make an honest picture.",
    "squared singular values of the Pearson residuals / √n",
    "Benzécri (1973), L’Analyse des Données; Greenacre (2007), Correspondence Analysis "
    "in Practice",
    "R 4.2.2 svd()",
    12 },
  { "row_points",
    "Levels of the rows on the map",
    "Levels near each other go with the same levels of the other column. Near the "
    "centre: like all rows together.",
    "principal coordinates on the first two axes",
    "Greenacre (2007), Correspondence Analysis in Practice" },
  { "column_points",
    "Levels of the columns on the map",
    "The same for the columns. Between a row’s and a column’s point only the direction "
    "from the centre means something." },
  { NULL },
};
