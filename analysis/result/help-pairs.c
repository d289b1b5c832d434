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
  { "coefficients",
    "Coefficients",
    "What is added to y for one more of x while the other columns stay as they are. With "
    "columns that say nearly the same, each alone means little.",
    "least squares by Householder’s QR in double-double arithmetic",
    "Businger & Golub (1965), Numerische Mathematik 7, 269–276; Dekker (1971), "
    "Numerische "
    "Mathematik 18, 224–242",
    "exact arithmetic, and NIST StRD as far as double input allows",
    14 },
  { "association",
    "Association",
    "How strongly two columns go together, each pair by the measure that fits: ρ for two "
    "numbers, η² for a number and a category, V for two categories. Values of different "
    "measures are not on one scale.",
    "Spearman’s ρ; η² = variance between groups / all; Cramér’s V, bias-corrected" },
  { "theils_u",
    "Theil’s U",
    "How much of the uncertainty about the row’s category vanishes when the column’s is "
    "known: 0 none, 1 all. It differs by direction, and many levels push it up by "
    "chance.",
    "mutual information / entropy, in bits",
    "Theil (1970), American Journal of Sociology 76, 103–154",
    "the definition in double arithmetic",
    14 },
  { "simpson",
    "Reversal",
    "Two numbers that rise together in the whole table and move apart within the groups "
    "of "
    "a category, or the other way round. Which of the two answers a question depends on "
    "what acts on what, not on the numbers.",
    "both 95 % intervals exclude 0 on different sides, q < 0.05; within: correlation "
    "about "
    "the means of groups of 20 rows and more",
    "Simpson (1951), Journal of the Royal Statistical Society B 13, 238–241" },
  { "n_used",
    "Rows looked at",
    "How many rows of the pair the checks of dependence, spread and bend looked at: all, "
    "or a "
    "seeded random sample of 1 000." },
  { "dcor",
    "Distance correlation",
    "How far two columns depend on each other in any shape: 0 only without dependence, 1 "
    "on a straight line. It has no sign, and small samples never reach 0.",
    "√(dCov² / √(dVar² x dVar² y)) of Euclidean distances; p from chi-square of the "
    "bias-corrected form, or from 999 seeded permutations",
    "Székely, Rizzo & Bakirov (2007), Annals of Statistics 35, 2769–2794; Huo & Székely "
    "(2016), Technometrics 58, 435–447; Shen, Panda & Vogelstein (2022), Journal of "
    "Computational and Graphical Statistics 31, 254–262",
    "R package energy 1.7-11",
    13 },
  { "lowess",
    "LOWESS",
    "The curve in the scatter plot: at each place a straight line fitted to the nearest "
    "two "
    "thirds of the rows, far rows counting less. It shows a shape and tests nothing; at "
    "its "
    "ends, and where rows are few, the band says how little it knows.",
    "tricube weights, span 2/3, 3 robust rounds; band: pointwise 95 % from the curve’s "
    "own "
    "weights",
    "Cleveland (1979), Journal of the American Statistical Association 74, 829–836; "
    "Cleveland "
    "& Devlin (1988), Journal of the American Statistical Association 83, 596–610",
    "R 4.2.2 lowess",
    12 },
  { "xi",
    "Chatterjee ξ",
    "How nearly the second column is a function of the first: about 0 without "
    "dependence, "
    "towards 1 for a clean curve of any shape, even a wave. It differs by direction, and "
    "is weak where the relation is straight and noisy.",
    "1 − n Σ|r(i+1) − r(i)| / (2 Σ l(i)(n − l(i))), rows in the order of the first "
    "column; p one-sided from the normal distribution",
    "Chatterjee (2021), Journal of the American Statistical Association 116, 2009–2022",
    "its formulas in R 4.2.2",
    13 },
  { "theil_sen/slope",
    "Theil–Sen slope",
    "The median of the slopes between all pairs of rows. Up to 29 % of the rows may be "
    "far out without turning it; on a curve it is an average of slopes.",
    "median of (yj − yi) / (xj − xi), xi ≠ xj; interval by Kendall’s variance",
    "Sen (1968), Journal of the American Statistical Association 63, 1379–1389",
    "its definition in R 4.2.2",
    13 },
  { "bicor",
    "Biweight midcorrelation",
    "Like Pearson’s r, with less weight for rows far from the medians: where the two "
    "differ much, a few far rows make r. It is undefined where half of a column is "
    "equal.",
    "correlation of (x − median)(1 − u²)², u = (x − median) / (9 MAD), |u| < 1",
    "Wilcox (1997), Introduction to Robust Estimation",
    "its definition in R 4.2.2",
    13 },
  { "resistant_line/slope",
    "Resistant line",
    "The slope of Tukey’s line through the medians of the left and right thirds of the "
    "rows. A few far rows do not move it; a bend between the thirds is not seen.",
    "(median y right − median y left) / (median x right − median x left)",
    "Tukey (1977), Exploratory Data Analysis",
    "R 4.2.2 line()",
    13 },
  { "leave_one_out",
    "r without single rows",
    "Pearson’s r of all rows, its range when any one of them is left out, and without "
    "the hundredth of them that moves it most. Large changes: few rows make r." },
  { "leave_one_out/high",
    "r without one row",
    "The range of Pearson’s r when any one row is left out. A wide range says that a "
    "single row makes or hides the relation: look at that row first.",
    "r from the sums without the row; 0 where nothing varies without it",
    "Quenouille (1956), Biometrika 43, 353–360",
    "R 4.2.2 cor() without each row",
    12 },
  { "breusch_pagan/lm",
    "Breusch–Pagan",
    "Whether the points scatter more at one end of the line than at the other. Then "
    "standard errors of the line mislead; a log scale often evens it out. A bend can "
    "look "
    "like it.",
    "n R² of the squared residuals on x, chi-square with 1 degree of freedom",
    "Breusch & Pagan (1979), Econometrica 47, 1287–1294; Koenker (1981), Journal of "
    "Econometrics 17, 107–112",
    "R package lmtest 0.9-40",
    12 },
  { "curve/f",
    "Bend",
    "Whether a smooth curve follows the points better than a straight line. With many "
    "rows even a slight bend is sure: look at how much R² gains.",
    "F test of the bent terms of a restricted cubic spline with up to five knots",
    "Harrell (2015), Regression Modeling Strategies, 2nd ed.",
    "R 4.2.2 anova() of two lm()",
    11 },
  { NULL },
};
