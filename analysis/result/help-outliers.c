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
  { "agreement",
    "Both rules",
    "Values that Tukey’s fences and modified z both call far. That two rules agree does "
    "not "
    "make a value wrong: look at the row." },
  { NULL },
};
