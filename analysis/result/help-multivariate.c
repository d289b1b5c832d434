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
  { NULL },
};
