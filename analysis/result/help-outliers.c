/* Step 6: which values are far out. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_outliers[] = {
  { "tukey/low",
    "Low fence",
    "Values below it lie further from the middle half than one and a half times its "
    "width. "
    "Skewed columns have many such values that are no mistakes.",
    "Q1 − 1.5 (Q3 − Q1), quartiles of type 7",
    "Tukey (1977), Exploratory Data Analysis" },
  { "tukey/high",
    "High fence",
    "Values above it lie further from the middle half than one and a half times its "
    "width. "
    "Of normal data 0.7 % lie outside the two fences.",
    "Q3 + 1.5 (Q3 − Q1), quartiles of type 7",
    "Tukey (1977), Exploratory Data Analysis" },
  { "tukey/below", "Below", "How many values lie below the low fence." },
  { "tukey/above", "Above", "How many values lie above the high fence." },
  { "tukey/far",
    "3.0 fences",
    "How many values lie beyond the outer fences, three times the width of the middle "
    "half "
    "away. Of normal data one in 425 000 does." },
  { "z3",
    "> 3 SD",
    "How many values lie more than three standard deviations from the mean. Far values "
    "pull "
    "both towards themselves and so hide one another, and with fewer than eleven values "
    "none "
    "can be so far.",
    "|x − mean| > 3 SD" },
  { "modified_z",
    "Modified z",
    "Distance from the median in robust standard deviations; beyond 3.5 counts as far. "
    "It "
    "is not fooled by the far values themselves, but judges a long tail as harshly as a "
    "mistake.",
    "0.6745 (x − median) / MAD; where MAD is 0, (x − median) / (1.253314 mean distance)",
    "Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers" },
  { "agreed",
    "Agreed",
    "Values that half or more of three rules flag: 3.0 fences, modified z, adjusted "
    "fences. That rules agree "
    "does not make a value wrong: look at the row." },
  { "score",
    "Agreement",
    "The share of the rules that flag this value, of those that apply: 3.0 fences, "
    "modified z, adjusted "
    "fences." },
  { "mean_without",
    "Mean without",
    "The mean without the values agreed upon: how much they pull." },
  { "sd_without",
    "SD without",
    "The standard deviation without the values agreed upon. Much smaller: a few rows "
    "make the spread." },
  { "medcouple",
    "Medcouple",
    "Which way the middle of a column leans: 0 balanced, towards 1 a longer tail above, "
    "towards −1 below. "
    "Far values hardly move it.",
    "median of ((x − m) − (m − y)) / (x − y) over pairs y ≤ m ≤ x, m the median",
    "Brys, Hubert & Struyf (2004), Journal of Computational and Graphical Statistics 13, "
    "996–1017",
    "R package robustbase 0.95-0",
    15 },
  { "adjusted_boxplot/low",
    "Adjusted low fence",
    "The low fence moved by how far the column leans: in a column with a long upper tail "
    "it lies nearer. "
    "Beyond a medcouple of ±0.6 it goes too far.",
    "Q1 − 1.5 e^(−4 MC) IQR; for MC < 0, e^(−3 MC)",
    "Hubert & Vandervieren (2008), Computational Statistics & Data Analysis 52, "
    "5186–5201",
    "R 4.2.2 with the medcouple of robustbase",
    14 },
  { "adjusted_boxplot/high",
    "Adjusted high fence",
    "The high fence moved by how far the column leans: in a column with a long upper "
    "tail it lies farther "
    "out, so that the tail is not flagged. Beyond a medcouple of ±0.6 it goes too far.",
    "Q3 + 1.5 e^(3 MC) IQR; for MC < 0, e^(4 MC)",
    "Hubert & Vandervieren (2008), Computational Statistics & Data Analysis 52, "
    "5186–5201",
    "R 4.2.2 with the medcouple of robustbase",
    14 },
  { "adjusted_boxplot/count",
    "Adjusted fences",
    "How many values lie beyond fences that lean with the column. A value that Tukey’s "
    "fences flag and "
    "these do not is probably part of a long tail." },
  { "hampel/distance",
    "Impulse",
    "How far a value jumps out of the ten around it, in robust standard deviations. It "
    "asks for an order of "
    "rows that means something; in plain noise about one value in forty is beyond 3.",
    "(x − median) / (1.4826 MAD) of the eleven values around it",
    "Davies & Gather (1993), Journal of the American Statistical Association 88, 782–792",
    "R 4.2.2 median() and mad()",
    14 },
  { "lof",
    "LOF",
    "How much thinner rows are around this row than around its neighbours: about 1 "
    "ordinary, 2 half as "
    "dense. It sees unusual combinations; where distances mean nothing, as with many "
    "columns of noise, "
    "nor does it.",
    "local outlier factor of the standardised columns, k = 20",
    "Breunig, Kriegel, Ng & Sander (2000), SIGMOD, 93–104",
    "scikit-learn 1.2.1",
    12 },
  { "isolation_score",
    "Isolation",
    "How few random cuts set the row apart from the others: about 0.5 ordinary, towards "
    "1 alone. Another "
    "seed gives slightly other numbers.",
    "2^(−mean depth / c(256)), 100 trees of 256 rows",
    "Liu, Ting & Zhou (2008), ICDM, 413–422" },
  { "isolation_forest",
    "Isolation forest",
    "On how many rows the isolation was measured, and how many lie beyond its limit. Of "
    "long tables a random sample is looked at." },
  { "rows/flagged",
    "Rows flagged",
    "Rows that at least one method calls far: a far value, a distance, a thin "
    "neighbourhood or few cuts. One method by itself always flags some." },
  { "applicable",
    "Methods that apply",
    "How many methods could judge the row. Distances need a row without gaps, neighbours "
    "and isolation one that is in the sample." },
  { "within_groups",
    "Only here",
    "Values that every rule calls far within their group, while the column as a whole "
    "calls them ordinary. Groups that differ hide such values from each other; small "
    "groups have unsure fences." },
  { "n_without",
    "Left out",
    "How many rows hold a value agreed upon in one of the two columns." },
  { "r_without",
    "r without",
    "Pearson’s r without the rows of the values agreed upon. Where it differs much from "
    "r, those rows make the correlation or hide it.",
    "Pearson’s r of the other rows" },
  { "effects/slope",
    "Slope",
    "How much y changes for one unit of x, by a straight line through all rows. Far "
    "values of x pull it most." },
  { "slope_without",
    "Slope without",
    "The slope without the rows of the values agreed upon.",
    "least squares of the other rows" },
  { "influence/low",
    "Lowest r",
    "The least r that leaving out any one row brings about. Far below r: one row makes "
    "it." },
  { "influence/high",
    "Highest r",
    "The largest r that leaving out any one row brings about. Far above r: one row hides "
    "it." },
  { "influence/without", "r without it", "r without the row that moves it most." },
  { "influence/without_few",
    "r without 1 %",
    "r without the hundredth of the rows that moves it most in one direction. If the "
    "sign turns, or r moves by 0.2, few rows make the correlation." },
  { NULL },
};
