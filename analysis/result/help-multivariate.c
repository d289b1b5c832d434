/* Steps 4 and 6: many columns at once. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_multivariate[] = {
  { "vif",
    "VIF",
    "How much the variance of a column’s coefficient in a model of all these columns "
    "grows "
    "because the others nearly say the same: from 5 on worth a look, from 10 on a "
    "problem. It does not say which others.",
    "diagonal of the inverse correlation matrix of the complete rows: 1 / (1 − R²) on "
    "the "
    "other columns",
    "Marquardt (1970), Technometrics 12, 591–612",
    "R 4.2.2 solve(cor())",
    13 },
  { "eigenvalues",
    "Eigenvalue",
    "The variance along each principal component, in units of one standardised column; "
    "they add up to the number of columns. A few large ones say that the columns move "
    "together.",
    "eigenvalues of the correlation matrix of the complete rows, largest first",
    "Hotelling (1933), Journal of Educational Psychology 24, 417–441",
    "R 4.2.2 eigen()",
    13 },
  { "d2",
    "Distance²",
    "Squared distance of a row from the centre of all rows, in units that allow for "
    "spread "
    "and correlation. Far rows widen the very yardstick that measures them and may hide.",
    "(x − x̄)ᵀ S⁻¹ (x − x̄) over the complete rows",
    "Mahalanobis (1936), Proceedings of the National Institute of Sciences of India 2, "
    "49–55",
    "R 4.2.2 mahalanobis()",
    13 },
  { "robust_d2",
    "Robust distance²",
    "Squared distance from the centre of the tightest half of the rows. Up to half of "
    "the "
    "rows may be far out without hiding each other; a second group is flagged as a "
    "whole.",
    "FAST-MCD with h = (n + p + 1) / 2, seeded, consistent for normal data, reweighted "
    "at "
    "the 0.975 quantile of chi-square",
    "Rousseeuw & Van Driessen (1999), Technometrics 41, 212–223",
    "R package robustbase 0.95-0, exact, without small-sample factors",
    12 },
  { "n_complete",
    "Rows used",
    "Rows with a value in every one of these columns. Only they are used here, so a "
    "column "
    "with many gaps costs all the others." },
  { "explained",
    "Share of the variance",
    "The part of all variance that lies along a component. It is large for the first one "
    "wherever columns are correlated; it does not say that the component means "
    "something.",
    "eigenvalue / number of columns" },
  { "condition_number",
    "Condition number",
    "How much flatter the cloud of rows is one way than another. From about 30 on, "
    "models "
    "with all these columns react strongly to small changes of the data.",
    "√(largest eigenvalue / smallest)",
    "Belsley, Kuh & Welsch (1980), Regression Diagnostics" },
  { "components",
    "Components",
    "How many components carry more variance than the same component of unrelated "
    "columns "
    "would. It is a rule for how many to look at, not a number of causes.",
    "eigenvalues above the 0.95 quantile of 100 random tables (20 from 100 columns on)",
    "Horn (1965), Psychometrika 30, 179–185" },
  { "noise",
    "From noise",
    "The eigenvalue that 95 % of tables with as many rows and unrelated columns stay "
    "below. Another seed gives slightly other numbers.",
    "0.95 quantile over seeded Wishart matrices",
    "Horn (1965), Psychometrika 30, 179–185" },
  { "loadings",
    "Loading",
    "Correlation of a column with a component: columns that load high on the same one "
    "move "
    "together. The sign of a whole component means nothing.",
    "eigenvector · √eigenvalue, the largest element of the vector positive" },
  { "partial",
    "Partial r",
    "Correlation of two columns after a straight-line adjustment for all the others. It "
    "can vanish where a third column was behind both, and can appear where the third is "
    "a "
    "consequence of both.",
    "−P(ij) / √(P(ii) P(jj)), P the inverse correlation matrix of the complete rows" },
  { "sphericity",
    "Sphericity",
    "Whether the columns are correlated at all. With many rows it is nearly always sure, "
    "so it says little of how much.",
    "−(n − 1 − (2p + 5) / 6) ln det R, chi-square with p (p − 1) / 2 degrees of freedom",
    "Bartlett (1951), Biometrika 38, 337–344" },
  { "cutoff_975",
    "Warn from",
    "Of normal rows one in forty lies farther than this from the centre.",
    "0.975 quantile of chi-square with as many degrees of freedom as columns" },
  { "cutoff_999",
    "Far from",
    "Of normal rows one in a thousand lies farther than this from the centre. Columns "
    "with "
    "long tails have many more.",
    "0.999 quantile of chi-square with as many degrees of freedom as columns" },
  { "count_975",
    "Beyond 0.975",
    "Rows beyond the distance that one normal row in forty exceeds." },
  { "count_999",
    "Beyond 0.999",
    "Rows beyond the distance that one normal row in a thousand exceeds." },
  { "robust",
    "Robust",
    "Rows far from the tightest half of the table, though each of their values may be "
    "ordinary by itself. Skewed columns make many such rows." },
  { NULL },
};
