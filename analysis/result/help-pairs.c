/* Step 4: how columns go together. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_pairs[] = {
  { "pearson",
    "Pearson r",
    "How close the points lie to a straight line: 1 or −1 on it, 0 no linear trend. A "
    "curve, "
    "one far point or two separate clouds can make it large or small, so look at the "
    "scatter "
    "plot. It says nothing of cause.",
    "Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²) over rows where both are present; p from t with n "
    "− 2 "
    "degrees of freedom; interval by Fisher’s z",
    NULL,
    "50-digit arithmetic",
    14 },
  { "spearman",
    "Spearman ρ",
    "Pearson’s r of the ranks: how steadily one column rises with the other, straight or "
    "not. "
    "It hardly minds far points. It misses relations that turn round, such as a U.",
    "Pearson’s r of midranks, ranked anew within the rows where both are present; p from "
    "t "
    "with n − 2 degrees of freedom; interval by Fisher’s z with the variance (1 + ρ²/2) "
    "/ "
    "(n − 3)",
    "Bonett & Wright (2000), Psychometrika 65, 23–28 (the interval)",
    "50-digit arithmetic",
    14 },
  { "kendall",
    "Kendall τ",
    "Of all pairs of rows, how many more agree in order than disagree, corrected for "
    "ties. It is smaller than r and ρ for the same relation. Like ρ it misses relations "
    "that turn round.",
    "τ-b = (concordant − discordant) / √((pairs − ties x)(pairs − ties y)); p from the "
    "normal distribution with variance corrected for ties",
    "Kendall (1945), Biometrika 33, 239–251; Knight (1966), Journal of the American "
    "Statistical Association 61, 436–439",
    "R 4.2.2 cor.test(method = \"kendall\", exact = FALSE)",
    13 },
  { "strongest",
    "Value",
    "The pairs most worth a look first, by effect and by the share of rows that have "
    "both "
    "values, not by p." },
  { NULL },
};
