/* The terms that a page uses, explained; a term that does not occur is left out. */

#include "report/page-parts.h"

#include <string.h>

#include "analysis/core/letters.h"

typedef struct
{
  const char *term;
  const char *keys[4]; /* lower case; any of them on the page brings the term in */
  const char *text;    /* at most 60 words */
} Term;

/* Alphabetical. */
static const Term terms[] = {
  { "Adjusted residual",
    { "residual" },
    "How far a cell of a cross-table is from what independence expects, in standard "
    "errors. "
    "Beyond ±2 a cell is worth a look; with many cells some pass that by chance." },
  { "Autocorrelation",
    { "correlated with its earlier rows" },
    "Correlation of a column with itself so many rows earlier. In rows without an order "
    "it "
    "stays between the limits; beyond them the file is sorted, or neighbours share a "
    "cause." },
  { "Chi-square test",
    { "chi-square", "chi²", "χ²" },
    "Compares the counts of a cross-table with those expected if the two columns had "
    "nothing to "
    "do with each other. It says whether they are linked, not how strongly; for that see "
    "Cramér’s V." },
  { "Confidence interval, 95 %",
    { "95 %", "confidence", "ci95" },
    "A range made by a recipe that, used again and again on new samples, would hold the "
    "true value "
    "19 times in 20." },
  { "Correlation, Pearson (r)",
    { "pearson", "correlation" },
    "Strength of a straight-line link between two columns of numbers, from −1 to 1. A "
    "curved link "
    "or a single far point can mislead it: look at the scatter." },
  { "Correlation, Spearman (ρ)",
    { "spearman" },
    "Pearson’s correlation of the ranks: how steadily one column rises with the other, "
    "straight "
    "or not. Far points hardly move it." },
  { "Cramér’s V",
    { "cramér", "cramer" },
    "Strength of the link between two columns of categories, from 0 (none) to 1 (one "
    "settles the "
    "other). Small tables with many levels push it up." },
  { "Density curve",
    { "density" },
    "A smoothed histogram. Its height has no meaning by itself; the area under it is 1. "
    "Too much "
    "smoothing hides peaks, too little invents them." },
  { "Distinct values",
    { "distinct" },
    "How many different values a column holds. A missing cell is not a value." },
  { "Entropy",
    { "entropy" },
    "How unpredictable the next value of a column is, in bits: 0 when all are equal, "
    "log₂ of the "
    "number of levels when all are equally frequent." },
  { "Gini impurity",
    { "gini" },
    "The chance that two rows drawn at random differ in this column: 0 when all are "
    "equal." },
  { "Histogram",
    { "histogram", "bins" },
    "The range of a column cut into bins of equal width, with the number of rows in "
    "each. The "
    "choice of the width can hide or make a shape." },
  { "Kurtosis, excess",
    { "kurtosis" },
    "Weight of the tails compared with a normal distribution, whose value is 0. High "
    "values mean "
    "that rare, far values carry much of the spread." },
  { "L-skewness, L-kurtosis",
    { "l-skewness", "l-kurtosis" },
    "Skewness and tail weight from the order of the values (L-moments), between −1 and "
    "1. "
    "A single far value moves them little; a normal column has 0 and 0.12." },
  { "MAD (median absolute deviation)",
    { "mad " },
    "The median distance from the median: a measure of spread that far values cannot "
    "pull. Times "
    "1.4826 it matches the standard deviation of normal data." },
  { "Map of levels (correspondence analysis)",
    { "map of " },
    "Levels of two columns as points: those in the same direction from the middle, and "
    "far "
    "from it, occur together more often than chance. Only directions compare levels of "
    "different columns, not distances." },
  { "Mean and median",
    { "mean", "median" },
    "The mean is the sum divided by the count; the median is the value in the middle. "
    "When they "
    "differ much, a few far values pull the mean." },
  { "Missing cell",
    { "missing" },
    "A cell that is empty or holds one of the texts that stand for “not known”, such as "
    "NA." },
  { "Missing pattern",
    { "pattern" },
    "Which cells of a row are missing. Columns that go missing together often have one "
    "cause." },
  { "Modified z-score",
    { "modified z" },
    "Distance from the median in units of the MAD. Beyond 3.5 a value is flagged. Unlike "
    "the "
    "ordinary z-score it is not blinded by the outliers it looks for." },
  { "Nullity correlation (φ)",
    { "nullity", "phi" },
    "Correlation of being missing: 1 when two columns are always missing in the same "
    "rows, −1 when "
    "one is there just when the other is not." },
  { "Omega² (ω²)",
    { "omega²", "variance of its ranks" },
    "Share of the variance of a column that lies between groups, corrected for chance: 0 "
    "when the groups are alike, 1 when the group settles the value. Taken of the ranks "
    "here, so that far values do not decide." },
  { "Outlier",
    { "outlier", "fence" },
    "A value far from the rest by a stated rule. It may be an error, a rare event or the "
    "most "
    "interesting row: look before you remove it." },
  { "p-value",
    { "p-value", " p " },
    "How often chance alone would give a result at least this strong if there were no "
    "link at "
    "all. Small is surprising; it does not measure how strong or how important a link "
    "is." },
  { "q-value",
    { "q-value", "false discover", "benjamini" },
    "A p-value corrected for looking at many pairs (Benjamini and Hochberg): of the "
    "results with q "
    "below 0.05 about one in twenty is expected to be false." },
  { "Quantile, quartile, IQR",
    { "quantile", "quartile", "iqr" },
    "The value below which a given share of the column lies (type 7). The quartiles cut "
    "it into four "
    "parts; the IQR is the width of the middle half." },
  { "Skewness",
    { "skew" },
    "Lean of a distribution: 0 is even, above 0 the long tail is on the right. Beyond ±1 "
    "the mean "
    "tells little about a typical value." },
  { "Standard deviation",
    { "standard deviation", "sd" },
    "Typical distance from the mean, in the unit of the column. Far values weigh heavily "
    "in it." },
  { "Trimmed mean",
    { "trimmed mean" },
    "The mean without the lowest and the highest tenth of the values." },
  { "Tukey’s fences",
    { "tukey", "fence" },
    "1.5 IQR below the lower and above the upper quartile. Values outside are drawn as "
    "points in a "
    "box plot; of normal data about 0.7 % lie there." },
};

static gboolean
occurs (const Term *term, const char *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (term->keys) && term->keys[i] != NULL; i++)
    if (strstr (words, term->keys[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_term (EdaFacts *list, const char *term, const char *text)
{
  EdaFacts *facts = eda_facts_add_object (list, NULL);

  eda_facts_add_text (facts, "term", term);
  eda_facts_add_text (facts, "text", text);
}

void
eda_page_add_glossary (EdaPage *self)
{
  EdaFacts        *list = eda_facts_add_list (self->facts, "glossary");
  g_autofree char *words = eda_letters_lower (self->words->str);

  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    if (occurs (&terms[i], words))
      add_term (list, terms[i].term, terms[i].text);
  if (self->findings == NULL) /* a page without gradings */
    return;
  add_term (
      list,
      "Severity",
      "Error: a column is empty or nearly so, or the data contradict themselves. "
      "Warning: conclusions may be wrong unless you act. Note: worth knowing before "
      "you go on. Info: for orientation.");
}
