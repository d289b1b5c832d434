/* Step 3: named distributions beside one column. */

#include "analysis/result/help-topics.h"

#define JOHNSON                                                                          \
  "Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions; Johnson, "  \
  "Kemp & Kotz (2005), Univariate Discrete Distributions"

const EdaHelp eda_help_fits[] = {
  { "fits",
    "Named shapes",
    "Distributions with a name, laid on the values as well as they go, the best first. A "
    "shape that fits suggests how the values came about, but proves nothing; two heaps, "
    "limits and rounding are in none of them.",
    "maximum likelihood; from 20 values, three of them different; beyond 4096 different "
    "values the 512 at either end and 3072 groups between them; counts: whole numbers "
    "from 0 to 10 000 with a variance of half the mean or more, and with SD < 5 no other "
    "shapes",
    JOHNSON },
  { "parameters",
    "Parameters",
    "The numbers that choose one curve of the family: those that make the values as "
    "likely as can be. Names and meanings are R’s.",
    "maximum likelihood; the shapes of gamma and Weibull and the size of the negative "
    "binomial by Newton’s method",
    JOHNSON,
    "R 4.2.2 uniroot() on the likelihood equations",
    12 },
  { "log_likelihood",
    "Log-likelihood",
    "How likely the values are under the fitted curve, as a logarithm. It compares "
    "curves "
    "on the same values only, and by itself says nothing.",
    "Σ log f(x), in the unit of the column",
    NULL,
    "R 4.2.2 dgamma(), dweibull(), dnbinom() and their like",
    12 },
  { "aic",
    "AIC",
    "How badly a shape fits, with a penalty for each parameter; only differences matter. "
    "The lowest is the best of those tried, which may all be bad: look at the gap.",
    "2 · parameters − 2 · log-likelihood",
    "Akaike (1974), IEEE Transactions on Automatic Control 19, 716–723",
    "R 4.2.2 AIC() of MASS 7.3-58 fitdistr()",
    12 },
  { "delta_aic",
    "AIC above the best",
    "Below 2 the shape is as good as the best, above 10 hardly to be believed beside it. "
    "With many rows every difference becomes large.",
    "AIC − the lowest AIC",
    "Burnham & Anderson (2002), Model Selection and Multimodel Inference" },
  { "families/d",
    "Largest gap D",
    "The largest difference between the share of values up to a point and the share that "
    "the curve has there: 0.03 is three percent of the values. It does not grow with the "
    "number of rows, so it tells how good the likeness is.",
    "max |F(x) − fitted F(x)| over all values",
    "Kolmogorov (1933)",
    "R 4.2.2 ks.test()",
    12 },
  { "families/a2",
    "A² of the fit",
    "Distance from the fitted curve with weight on the tails. It grows with the number "
    "of values for the same departure; the p beside it takes that into account. Not "
    "defined for counts.",
    "Anderson–Darling on the tested values, at most 500 of them, from their own fit",
    "Anderson & Darling (1954), Journal of the American Statistical Association 49, "
    "765–769",
    "R 4.2.2, the formula on pgamma() and its like",
    11 },
  { "families/p",
    "p of the fit",
    "How often samples drawn from the fitted curve are as far from theirs as the values "
    "are. Small: the shape is not where they come from, though it may be near. Large is "
    "no proof. It is not given for shapes with AIC 10 above the best.",
    "parametric bootstrap of A² (of counts: √n D), 99 seeded samples, each fitted anew; "
    "of more than 500 values 500 drawn with the seed; gamma: samples of a shape within "
    "half an octave; counts: up to 100 different ones; (1 + those as far)/100",
    "Stute, González-Manteiga & Presedo-Quindimil (1993), Metrika 40, 243–256" },
  { "n_tested",
    "Values tested",
    "How many values the test of the fitted shapes used: at most 500, drawn with the "
    "seed "
    "of the run where there are more." },
  { "replicates",
    "Samples drawn",
    "How many samples the test draws from a fitted shape: the least p is one over one "
    "more than that." },
  { NULL },
};
