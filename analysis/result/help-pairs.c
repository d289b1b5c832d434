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
    "degrees of freedom; interval by Fisher’s z" },
  { "spearman",
    "Spearman ρ",
    "Pearson’s r of the ranks: how steadily one column rises with the other, straight or "
    "not. "
    "It hardly minds far points. It misses relations that turn round, such as a U.",
    "Pearson’s r of midranks, ranked anew within the rows where both are present; p from "
    "t "
    "with n − 2 degrees of freedom" },
  { "strongest",
    "Value",
    "The pairs most worth a look first, by effect and by the share of rows that have "
    "both "
    "values, not by p." },
  { NULL },
};
