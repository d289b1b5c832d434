/* Numbers that stand in the tables of several steps. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_general[] = {
  { "n",
    "n",
    "How many values went into the numbers beside it. Missing cells are left out and "
    "never "
    "filled in, so n may differ from row to row: two figures with different n describe "
    "different rows." },
  { "count", "Count", "How many rows hold this value." },
  { "row", "Row", "Which row of the data it is; rows count from 1, without the header." },
  { "share",
    "Share",
    "Part of the whole, in percent. The whole is named by the table; a share of few rows "
    "moves a lot when one row is added." },
  { "all", "All", "The sum over the row or column." },
  { "duplicate_rows/excess",
    "Excess rows",
    "How many rows would go if of equal rows one were kept. Equal rows are mistakes only "
    "where a row should be unique." },
  { "duplicate_rows/groups",
    "Groups of equal rows",
    "How many different rows occur more than once." },
  { "compliance",
    "Holds",
    "The share of rows in which one column follows from another as told. Just below 100 "
    "% it points to "
    "mistakes in the other rows; with few different values it can hold by chance.",
    "decided by another: rows with the most frequent partner of their value, over rows "
    "with both" },
  { "broken", "Broken", "Rows in which the relation does not hold." },
  { "spellings",
    "Spellings",
    "Cells in this column that are written so. What looks alike need not be the same." },
  { "p",
    "p",
    "How often chance alone would give a result at least this far from “nothing is going "
    "on”. It is not the probability that nothing is going on, and says nothing of size: "
    "with "
    "many rows a tiny effect has a tiny p.",
    "two-sided unless said otherwise; computed from the complement, so that small p keep "
    "their digits" },
  { "q",
    "q",
    "The p-value corrected for the number of tests in the same table: of the rows with q "
    "up "
    "to 0.05, about one in twenty is expected to be a false alarm. It counts only the "
    "tests "
    "shown here, not others you tried.",
    "q(i) = min over j ≥ i of p(j) · m / j, p ascending",
    "Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, "
    "289–300" },
  { "ledger/tests",
    "Tests",
    "How many p-values this report shows or its rules look at, over all steps. Who looks "
    "often enough finds something." },
  { "ledger/below", "Below 0.05", "How many of these tests have p below 0.05." },
  { "ledger/by_chance",
    "By chance",
    "How many tests would have p below 0.05 if there were nothing to find in the data.",
    "0.05 × tests" },
  { "ledger/kept_bh",
    "Kept (BH)",
    "How many tests stay below 0.05 when corrected for the number of all; about one in "
    "twenty of them is expected to be a false alarm. Sure where tests are independent or "
    "err in the same direction; see q.",
    "q over all tests of the report",
    "Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, "
    "289–300" },
  { "ledger/kept_by",
    "Kept (BY)",
    "How many tests stay below 0.05 when corrected in a way that holds however the tests "
    "depend on each other. Strict: with many tests it misses real effects that BH keeps.",
    "q of Benjamini–Hochberg times Σ 1/i for i = 1 .. tests, at most 1",
    "Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165–1188",
    "R 4.2.2 p.adjust",
    12 },
  { "df",
    "df",
    "Degrees of freedom: how many pieces of information the statistic beside it rests "
    "on. "
    "The same statistic means less the more degrees of freedom it has." },
  { "ci_low",
    "95 % from",
    "Lower end of the 95 % confidence interval. Intervals made this way miss the true "
    "value "
    "in one of twenty samples; they know of chance only, not of bad sampling or wrong "
    "measurements." },
  { "ci_high",
    "95 % to",
    "Upper end of the 95 % confidence interval. A wide interval says that the data "
    "cannot "
    "tell much, not that there is nothing to find." },
  { NULL },
};
