/* The sentences of findings that have parts in them, as translate.h tells. A sentence
 * that is not here is shown in English. */

#include <glib/gi18n.h>

#include "analysis/result/translate.h"

const char *const eda_phrases_findings[] = {
  N_ ("{a} is {b} plus {c} in {1}; {2} from it."),
  N_ ("{a} is {b} times {c} in {1}; {2} from it."),
  N_ ("{a} and {b} go together almost completely: {A} (n = {1})."),
  N_ ("{a} and {b} go together strongly: {A} (n = {1})."),
  N_ ("{a} and {b} go together moderately: {A} (n = {1})."),
  N_ ("{a} and {b} go together weakly: {A} (n = {1})."),
  N_ ("{a} and {b} go together almost completely: {A} (n = {1}), in a sparse table."),
  N_ ("{a} and {b} go together strongly: {A} (n = {1}), in a sparse table."),
  N_ ("{a} and {b} go together moderately: {A} (n = {1}), in a sparse table."),
  N_ ("{a} and {b} go together weakly: {A} (n = {1}), in a sparse table."),
  N_ ("{a} departs from Benford’s law: {1} of the values begin with {2}, where {3} are "
      "expected (n = {4})."),
  N_ ("{1} of the values of {a} ({2}) are exactly {3}, its maximum: it looks cut off "
      "there."),
  N_ ("{1} of the values of {a} ({2}) are exactly {3}, its minimum: it looks cut off "
      "there."),
  N_ ("{a} “{b}” with {c} “{d}” comes more often than expected: {1} instead of {2}."),
  N_ ("{a} “{b}” with {c} “{d}” comes less often than expected: {1} instead of {2}."),
  N_ ("{a} differs between the groups of {b} by little, but for sure: its mean is {1} "
      "for “{c}”, {2} for “{d}”, which is {3} standard deviations (n = {4})."),
  N_ ("{a} and {b} go up and down together, not closely but for sure: {A}, between {1} "
      "and {2} (n = {3})."),
  N_ ("{a} and {b} go in opposite directions, not closely but for sure: {A}, between {1} "
      "and {2} (n = {3})."),
  N_ ("The other numbers together determine {L} (variance inflation {1})."),
  N_ ("The other numbers together determine {L} (variance inflation up to {1})."),
  N_ ("None of the {1} is complete: dropping rows with gaps would leave nothing."),
  N_ ("Only {1} of {2} are complete; dropping rows with gaps would lose {3} of them."),
  N_ ("Only {1} of {2} is complete; dropping rows with gaps would lose {3} of them."),
  N_ ("Choose the columns first: without {L}, {1} would be complete."),
  N_ ("All {1} different texts of {a} have {2} characters."),
  N_ ("{a} holds 1 value only, “{b}”, in all {1}."),
  N_ ("{a} holds 1 value only, “{b}”, in {1}; the other {2} are missing."),
  N_ ("{a} holds 1 value only, “{b}”, in {1}; the other 1 is missing."),
  N_ ("{a} and {b} go along a curve: it explains {1} of the variance, a straight line "
      "{2}."),
  N_ ("{a} has no row between {1} and {2}, while dates usually follow after {3}."),
  N_ ("All {1} of {a} read with a decimal point and with a decimal comma, as different "
      "numbers."),
  N_ ("{a} decides {b}: the rule holds in {1}, and {2} it."),
  N_ ("{a} decides {b}: the rule holds in all {1}."),
  N_ ("{a} and {b} depend on each other more than their correlation says ({A}): a curve "
      "explains {1} of the variance, a straight line {2}."),
  N_ ("{a} and {b} have little correlation ({A}) and depend on each other all the same: "
      "their distance correlation is {1}."),
  N_ ("{1} of {a} ({2}) holds a word for “no value” and counts as missing."),
  N_ ("{1} of {a} ({2}) hold a word for “no value” and count as missing."),
  N_ ("{1} of {a} is “{b}”; the next level, “{c}”, has {2}."),
  N_ ("{a} steps along the rows: after {1} of them it lies {2} standard deviations "
      "higher on average."),
  N_ ("{a} steps along the rows: after {1} of them it lies {2} standard deviations lower "
      "on average."),
  N_ ("{a} drifts along the rows: after {1} of them it lies {2} standard deviations "
      "higher on average."),
  N_ ("{a} drifts along the rows: after {1} of them it lies {2} standard deviations "
      "lower on average."),
  N_ ("{a} and {b} hold the same value in every one of {1}."),
  N_ ("{1} ({2}) repeat an earlier row in every cell, in {3}."),
  N_ ("{1} ({2}) repeats an earlier row in every cell, in {3}."),
  N_ ("No row has {a} = “{b}” with {c} = “{d}”, though {1} would be expected."),
  N_ ("{a} is empty: all {1} cells are missing."),
  N_ ("{a} looks normal but for {1} by the ESD test, such as {2}."),
  N_ ("{1} of {a} stand far from the rest, by Tukey’s fences and by the modified "
      "z-score: the farthest is {2} in row {3}."),
  N_ ("{1} of {a} stands far from the rest, by Tukey’s fences and by the modified "
      "z-score: {2} in row {3}."),
  N_ ("{a} takes {1} different numbers in {2} and may be a category."),
  N_ ("The correlation of {a} and {b} hangs on few rows: {A}, and {1} without the {2} "
      "that move it most."),
  N_ ("{a} and {b} are both missing in {1}, where chance alone would make {2} ({A})."),
  N_ ("{a} differs between the groups of {b}: the median is {1} for “{c}”, {2} for “{d}” "
      "(n = {3})."),
  N_ ("{1} of {a} ({2}) come far more often than the values beside them: {L}."),
  N_ ("{1} of the values of {a} ({2} of {3}) lie beyond the 1.5 fences: a heavy tail or "
      "a second group rather than outliers."),
  N_ ("{a} has heavier tails than a bell curve: excess kurtosis {1}."),
  N_ ("{a} has {1} in {2}, {3} rows each on average."),
  N_ ("{a} has {1} different values in {2}: it tells the rows apart."),
  N_ ("{a} is lopsided: “{b}” takes {1} of {2} (imbalance {3}, {4})."),
  N_ ("{a} jumps out of its neighbours in {1}, farthest in row {2}: {3}, where they have "
      "{4}."),
  N_ ("{1} of the {2} values of {a} are infinite."),
  N_ ("{1} of the {2} values of {a} is infinite."),
  N_ ("{1} of {a} are too long to be exact as a number; the column is kept as text."),
  N_ ("{1} of {a} are too long to be exact as a number, and its last digits are "
      "rounded."),
  N_ ("{1} of the file cannot be read as {a}; the places show “�” or “␀”."),
  N_ ("{1} of the values of {a} end in {2}, where a tenth is fair."),
  N_ ("{a} holds digits with leading zeros in {1} of {2} and is kept as text."),
  N_ ("The share of “{a}” in {b} rises with {c}: {1} at {d}, {2} at {e} ({A}, n = {3})."),
  N_ ("The share of “{a}” in {b} falls with {c}: {1} at {d}, {2} at {e} ({A}, n = {3})."),
  N_ ("{1} of {a} differ from another only in case, blanks or hidden signs: {L}."),
  N_ ("{1} of {a} differs from another only in case, blanks or hidden signs: {L}."),
  N_ ("{1} tests were looked at: {2} have p < 0.05, where chance alone would bring about "
      "{3}; {4} after correction for their number."),
  N_ ("{1} of the values of {a} ({2} of {3}) are exactly 0."),
  N_ ("The mean of {a} ({1}) lies {2} MADs from its median ({3})."),
  N_ ("{1} of the rows have either {a} or {b}, and {2} have both."),
  N_ ("{1} of the rows have either {a} or {b}, and none have both."),
  N_ ("{a} is missing where {b} is {c}, and there only ({1} of the rows follow)."),
  N_ ("Whether {a} is missing depends on {b}: {A}."),
  N_ ("Where {a} is missing, {b} is higher by {1} standard deviations."),
  N_ ("Where {a} is missing, {b} is lower by {1} standard deviations."),
  N_ ("The gaps of {a} stand together: the longest run is {1}, {2} of the table."),
  N_ ("{a} is missing in {1} of {2} ({3})."),
  N_ ("{L} are missing together, in {1} ({A})."),
  N_ ("{L} are missing together, in at least {1} ({A} with the first of them)."),
  N_ ("{L} are missing together, in at least {1} ({A} or more with the first of them)."),
  N_ ("{L} are often missing together, in {1} ({A})."),
  N_ ("{L} are often missing together, in at least {1} ({A} or more with the first of "
      "them)."),
  N_ ("{a} holds numbers in {1}: {L}."),
  N_ ("{1} of {a} have letters that were decoded twice, such as “{b}”."),
  N_ ("{1} of {a} has letters that were decoded twice, such as “{b}”."),
  N_ ("{a} is one value in {1} of {2}; the next most frequent has {3}."),
  N_ ("{a} looks like a key, but {1} of its {2} repeat a value that stands further up."),
  N_ ("{a} looks like a key, but {1} of its {2} repeats a value that stands further up."),
  N_ ("{1} of {a} are below 0, apart from the others; the least is {2}."),
  N_ ("{1} of {a} is below 0, apart from the others; the least is {2}."),
  N_ ("Each of the {1} of {a} lies in a single level of {b}."),
  N_ ("{a} is not normally distributed ({A}, n = {1}), and so few values do not make up "
      "for it: the interval of its mean is doubtful."),
  N_ ("The gaps of the numbers are not completely random: rows with other gaps have "
      "other means (Little’s chi-square {1}, {2} degrees of freedom, {A})."),
  N_ ("{1} are ordinary in {a} and in {b}, but not as a pair: more than {2} MADs off the "
      "line of the two."),
  N_ ("{1} is ordinary in {a} and in {b}, but not as a pair: more than {2} MADs off the "
      "line of the two."),
  N_ ("Without {1} in row {2} the mean of {a} is {3} instead of {4}, {5} standard errors "
      "away."),
  N_ ("{a} is at most {b} in {1} of the rows; {2} that order."),
  N_ ("{a} has {1} with {2} altogether: {L}."),
  N_ ("Lumped as “other” they would be {1} of the rows, beside {2}."),
  N_ ("{1} rows have far values in three columns or more; row {2} has them in {3} of "
      "{4}."),
  N_ ("1 row has far values in three columns or more; row {2} has them in {3} of {4}."),
  N_ ("{1} ({2}) miss more than half of the {3}."),
  N_ ("{1} ({2}) misses more than half of the {3}."),
  N_ ("There are {1} of this kind: {P}."),
  N_ ("There is {1} of this kind: {P}."),
  N_ ("{a} and {b} carry the same information: {A} (n = {1})."),
  N_ ("{a} comes again about every {1}: rows a period apart are alike, rows half a "
      "period apart are not ({A})."),
  N_ ("{1} stands {2} in {a}, apart from all other values; it may mean “no value”."),
  N_ ("The values of {a} form {1} heaps: dip {2}, {A} (n = {3})."),
  N_ ("{1} of {a} are spelled nearly like a frequent one, such as “{b}” like “{c}”."),
  N_ ("{1} of {a} is spelled nearly like a frequent one, such as “{b}” like “{c}”."),
  N_ ("{a} and {b} rise together over all rows (r = {1}) and move in opposite directions "
      "within the groups of {c} (r = {2})."),
  N_ ("{a} and {b} move in opposite directions over all rows (r = {1}) and rise together "
      "within the groups of {c} (r = {2})."),
  N_ ("{a} is skewed to the right: skewness {1}, median {2}, mean {3}."),
  N_ ("{a} is skewed to the left: skewness {1}, median {2}, mean {3}."),
  N_ ("{a} is strongly skewed to the right: skewness {1}, median {2}, mean {3}."),
  N_ ("{a} is strongly skewed to the left: skewness {1}, median {2}, mean {3}."),
  N_ ("{a} is slightly skewed to the right: skewness {1}, median {2}, mean {3}."),
  N_ ("{a} is slightly skewed to the left: skewness {1}, median {2}, mean {3}."),
  N_ ("The table of {a} by {b} is sparse: {1} of {2} cells expect fewer than 5 rows, the "
      "smallest {3}."),
  N_ ("{a} and {b} rise together: {A} (n = {1})."),
  N_ ("{a} and {b} move in opposite directions: {A} (n = {1})."),
  N_ ("{a} and {b} rise together: {A} (n = {1}), but the ranks agree much less: {B}."),
  N_ ("{a} and {b} move in opposite directions: {A} (n = {1}), but the ranks agree much "
      "less: {B}."),
  N_ ("{1} of {a} are far longer or shorter than the rest, such as “{b}”."),
  N_ ("{1} of {a} is far longer or shorter than the rest, such as “{b}”."),
  N_ ("The table has {1}."),
  N_ ("The table has 0 rows: there is nothing to look at."),
  N_ ("{a} scatters {1} times as much where {b} is large."),
  N_ ("{a} scatters {1} times as much where {b} is small."),
  N_ ("{a} is spread evenly from {1} to {2}: {A}, no more than chance makes (n = {3})."),
  N_ ("{1} of {a} do not fit the chosen type and count as missing."),
  N_ ("{1} of {a} does not fit the chosen type and counts as missing."),
  N_ ("The table has {1} and only {2}."),
  N_ ("{1} of {a}, such as {2} in row {3}, are far for {b} “{c}” (median {4}), but not "
      "for the column as a whole."),
  N_ ("{1} of {a}, such as {2} in row {3}, is far for {b} “{c}” (median {4}), but not "
      "for the column as a whole."),
  N_ ("{a} seems to hold {A}, by its name or its check digits."),
  N_ ("{a} nearly gives {b} away: {c} {1} (n = {2})."),
  N_ ("{a} falls into two groups, {1} and {2}, whose medians differ by a factor of {3}: "
      "perhaps two units, such as {A}."),
  NULL,
};
