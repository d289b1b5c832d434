/* Step 2: what is missing, and together with what. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_missing[] = {
  { "missing",
    "Missing",
    "Cells without a value: empty, or a text that means so, as NA. Zero and minus 999 "
    "are "
    "values until you say otherwise." },
  { "present", "Present", "Cells that hold a value." },
  { "rows_complete",
    "Complete rows",
    "Rows without any missing cell. Many methods elsewhere use only these, in silence: "
    "if "
    "they are few, such results describe a special part of the data." },
  { "cells_missing", "Cells missing", "All cells of the table without a value." },
  { "patterns",
    "Rows",
    "Rows with the same set of columns missing. A frequent pattern often has one cause, "
    "such "
    "as a form page that was skipped." },
  { "pattern_columns",
    "Columns",
    "How many columns are missing together in this pattern." },
  { "missing_in_row",
    "Cells missing in the row",
    "Rows are counted by how many of their cells are missing." },
  { "nullity_phi",
    "phi of missingness",
    "Whether two columns are missing in the same rows: 1 always together, −1 exactly one "
    "of "
    "the two, 0 independent. With few missing cells it jumps about.",
    "Pearson’s r of the two 0/1 columns “is missing”" },
  { "little_mcar/chi2",
    "Little’s χ²",
    "Whether the columns’ means differ between the patterns of gaps by more than chance. "
    "A small p "
    "rules out that cells are missing completely at random; a large one proves nothing, "
    "and no test "
    "can tell whether a value is missing because of what it would have been.",
    "Σ n(j) (ȳ(j) − μ)ᵀ Σ(j)⁻¹ (ȳ(j) − μ) over the patterns j; μ and the covariance n/(n "
    "− 1) Σ by EM under "
    "a normal model; df = Σ k(j) − p",
    "Little (1988), Journal of the American Statistical Association 83, 1198–1202",
    "an EM written in R 4.2.2",
    7 },
  { "little_mcar/chi2_ml",
    "Little’s χ² (ML)",
    "The same with the maximum likelihood covariance, as R’s naniar prints it: larger by "
    "n/(n − 1).",
    "as Little’s χ², with Σ in place of n/(n − 1) Σ",
    NULL,
    "an EM written in R 4.2.2",
    7 },
  { "little_mcar/df",
    "Little’s df",
    "The columns present in each pattern, added up, minus the number of columns." },
  { "little_mcar/patterns",
    "Little’s patterns",
    "Different sets of numeric columns that are present together; rows with none are "
    "left out." },
  { "runs/z",
    "Runs z",
    "Whether gaps stand in clusters along the rows: clearly below 0 they do, as when a "
    "device failed "
    "for a while; above 0 they alternate. It asks for an order of rows that means "
    "something.",
    "(runs − expected) / SD, from the numbers of missing and present cells; no "
    "continuity correction",
    "Wald & Wolfowitz (1940), Annals of Mathematical Statistics 11, 147–162",
    "statsmodels 0.13.5",
    14 },
  { "p_ml",
    "p of Little’s χ² (ML)",
    "The p-value of Little’s χ² with the maximum likelihood covariance; see p." },
  { "depends_on",
    "Effect",
    "How strongly a gap goes with another column: Cohen’s d for numbers (0.2 small, 0.8 "
    "large; positive: "
    "larger where the gap is), corrected V for levels. It says with what, not why; a "
    "third column may "
    "drive both.",
    "d: difference of means over the pooled SD; p by Welch’s t, or by ranks "
    "(Mann–Whitney) where a column is "
    "skewed or a side has fewer than 30 rows; V: chi-square, Bergsma",
    "Welch (1947), Biometrika 34, 28–35" },
  { "determination",
    "Rows that follow the rule",
    "Share of rows in which one column’s level says whether the other is missing. Near 1 "
    "the question "
    "probably did not apply there." },
  { "runs", "Runs", "Stretches of missing or present cells, one after the other." },
  { "expected_runs",
    "Expected runs",
    "How many stretches there would be if the gaps were strewn by chance.",
    "2 n1 n0 / n + 1" },
  { "longest_run", "Longest gap", "Rows in the longest stretch of missing cells." },
  { "from_row", "From row", "Where it begins; rows count from 1." },
  { "columns_left",
    "Columns left",
    "Columns that remain when those before are left out." },
  { "advised_steps",
    "Advised steps",
    "How many steps of leaving columns out keep most complete cells, rows times columns. "
    "A column that the "
    "question is about is worth more than its cells." },
  { "nullity_dendrogram",
    "Tree of gaps",
    "Columns joined step by step, those with the most similar gaps first; the distance "
    "is the share of rows "
    "in which they differ. With few gaps all columns are alike.",
    "average linkage; a merge is [a, b, distance, size], things from 0, the cluster of "
    "merge i is n + i",
    "Sokal & Michener (1958), University of Kansas Science Bulletin 38, 1409–1438" },
  { NULL },
};
