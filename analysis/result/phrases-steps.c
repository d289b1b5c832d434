/* The sentences, summaries and captions of the steps that have parts in them, as
 * translate.h tells. */

#include <glib/gi18n.h>

#include "analysis/result/translate.h"

const char *const eda_phrases_steps[] = {
  N_ ("{a}, n = {1}"),
  N_ ("{a}, n = {1} present"),
  N_ ("{a}, named shapes, n = {1}"),
  N_ ("mean {1}, sd {2}"),
  N_ ("meanlog {1}, sdlog {2}"),
  N_ ("rate {1}"),
  N_ ("shape {1}, rate {2}"),
  N_ ("shape {1}, scale {2}"),
  N_ ("size {1}, mu {2}"),
  N_ ("from {1} to {2}"),
  N_ ("{1} is the farthest value; a bell shape of this size reaches {2}"),
  N_ ("{a}, tests of shape, n = {1}"),
  N_ ("{a} (rows) by {b} (columns)"),
  N_ ("How strongly {a} (rows) and {b} (columns) go together"),
  N_ ("Rare levels of {a} as one, “Other”"),
  N_ ("The columns (n = {1})"),
  N_ ("{1} described, {2} of them numeric"),
  N_ ("{1} missing · {2}"),
  N_ ("{1} of {2} ({3}) are missing, in {4} of {5}. {a} has the most gaps: {6} of {7} "
      "({8}). {9} are complete."),
  N_ ("{1} of {2} ({3}) are missing, in {4} of {5}. {a} has the most gaps: {6} of {7} "
      "({8}). {9} is complete."),
  N_ ("{1} ({2}) are missing."),
  N_ ("{1} ({2}) is missing."),
  N_ ("Nothing is missing: all {1} of the table are filled. Look out for values that "
      "only stand for a gap, such as −99, 9999 or “unknown”."),
  N_ ("The gaps of {a} and {b} go together most ({A}): {B}. Ask what the two share: one "
      "form, one device, one source."),
  N_ ("No two columns tend to be missing together; the closest are {a} and {b} ({A})."),
  N_ ("{1} put the rows into groups: {L}."),
  N_ ("{1} puts the rows into groups: {L}."),
  N_ ("{1} with groups"),
  N_ ("No two columns of groups are tied more than chance explains ({1} looked at, q ≥ "
      "0.05)."),
  N_ ("{1} · {2} · {3}"),
  N_ ("{a} by {b}: {A}, n = {1}"),
  N_ ("The table is sparse ({1} of {2} cells expect fewer than 5), so read chi-square’s "
      "p and q as a rough guide: Fisher’s exact test, which is right for any n, gives "
      "{A}."),
  N_ ("The table is sparse ({1} of {2} cells expect fewer than 5), so read chi-square’s "
      "p and q as a rough guide: 10 000 drawn tables with the same totals give {A}."),
  N_ ("{a} and {b} are not independent (corrected {A}, chi-square {1} on {2}, {B}, n = "
      "{3})."),
  N_ ("{a} and {b} may well be independent (corrected {A}, chi-square {1} on {2}, {B}, n "
      "= {3})."),
  N_ ("The loudest cell is “{a}” with “{b}”: {1}, where independence would give {2}."),
  N_ ("Only {1} different numbers occur among {2}, from {3} to {4}; the most frequent is "
      "{a} ({5})."),
  N_ ("Only {1} different numbers occur among {2}, from {3} to {4}; none is more "
      "frequent than {a} ({5})."),
  N_ ("The {1} run from {2} to {3} with a median of {4}."),
  N_ ("Half of the {1} lie between {2} and {3}; the median is {4}, but the mean is "
      "pulled up to {5}."),
  N_ ("Half of the {1} lie between {2} and {3}; the median is {4}, but the mean is "
      "pulled down to {5}."),
  N_ ("The {1} centre on {2}, where median and mean ({3}) agree; the middle half lies "
      "between {4} and {5}."),
  N_ ("Half of the {1} lie between {2} and {3}, around a median of {4} (mean {5})."),
  N_ ("They form {1} heaps (dip {2}, {A}): one centre does not stand for them, so look "
      "for a column that tells the heaps apart."),
  N_ ("They run from {1} to {2}."),
  N_ ("They run from {1} to {2}; too few to judge a shape by."),
  N_ ("All {1} equal {a}: the column is constant."),
  N_ ("The {1} take two levels, {A} and {B}."),
  N_ ("The first is {1} times as frequent as the second."),
  N_ ("The twelve most frequent cover {1} of the values."),
  N_ ("The rarest, “{a}”, has {1}."),
  N_ ("The {1} fall into {2} levels, led by {A} and {B}."),
  N_ ("No two of the {1} are equal."),
  N_ ("The {1} hold {2}."),
  N_ ("They are {1} to {2} characters long, {3} on average."),
  N_ ("“{a}” ({1})"),
  N_ ("The {1} run from {2} to {3}. Half of them fall between {4} and {5}."),
  N_ ("No value is present ({1} missing), so there is nothing to describe."),
  N_ ("No sign that a gap depends on what stands in another column: none of {1} shows "
      "|d| ≥ 0.2 or V ≥ 0.1 with q < 0.05."),
  N_ ("In {1}, no value is far by half of the rules or more (3.0 fences, modified z, "
      "adjusted fences)."),
  N_ ("In {1}, no value is far by half of the rules or more (3.0 fences, modified z, "
      "adjusted fences), other than in a heavy tail."),
  N_ ("{1} are far by half of the rules or more (3.0 fences, modified z, adjusted "
      "fences): in {L}. Look at the rows before judging; far is not the same as wrong."),
  N_ ("{1} is far by half of the rules or more (3.0 fences, modified z, adjusted "
      "fences): in {L}. Look at the rows before judging; far is not the same as wrong."),
  /* xgettext:no-c-format */
  N_ ("More than 5 % of the values lie beyond the fences in {L}. That many are no "
      "strays: the column has a heavy tail or a second group. Look at its histogram, "
      "then use a log scale or ranks, rather than drop rows."),
  N_ ("{1} far by most rules"),
  N_ ("{1} far by most rules, heavy tails apart"),
  N_ ("A straight line accounts for {1} of the variance."),
  N_ ("The ranks agree much less ({A}): a few far rows may make most of it."),
  N_ ("The ranks agree better than a straight line does ({A}): look for a bend or a long "
      "tail."),
  N_ ("{a} and {b} are hardly related ({A})."),
  N_ ("{1} numeric columns make {2}."),
  N_ ("This is a table of counts: {1}, one for each combination of {L}; {a} says how "
      "many "
      "cases stand behind it, {2} in all."),
  N_ ("{1} of {a} ({2}) hold {L}, which may mean “no value”, and count as values."),
  N_ ("{1} of {a} ({2}) holds {L}, which may mean “no value”, and counts as a value."),
  N_ ("Of {1} numeric columns the first {2} are compared: {3}."),
  N_ ("A correlation, however strong, does not say which of the two acts on the other, "
      "or whether something else acts on both."),
  N_ ("strongest: {a} and {b}, {A}"),
  N_ ("strongest: {a} and {b}, along a curve ({A})"),
  N_ ("no column follows from others"),
  N_ ("no pair beyond chance; nearest: {a} and {b}, {A}"),
  N_ ("No column drifts from the first row to the last: its halves differ by less than "
      "0.3 SD, or by no more than chance."),
  N_ ("The second half of the rows differs from the first in {L}. If the order of the "
      "rows means nothing, ask what changed while they were added: a device, a rule, a "
      "place. A file sorted by a column looks like this, too."),
  N_ ("Single values jump out of their neighbours in {L}. Even plain noise jumps now and "
      "then; those many MADs away deserve a look."),
  N_ ("The table has {1} and {2}, {3} in all."),
  N_ ("By type: {M}."),
  N_ ("{1} × {2} · {3} missing · {A}"),
  N_ ("no repeated rows"),
  N_ ("No row repeats another one in all its cells."),
  N_ ("No row repeats another one in {L} ({1})."),
  N_ ("{1} repeats an earlier row in {L}. That makes {2}, with {3} of {4} in them "
      "altogether."),
  N_ ("{1} repeat an earlier row in {L}. That makes {2}, with {3} of {4} in them "
      "altogether."),
  N_ ("Rows that repeat an earlier one, n = {1}"),
  N_ ("{1} repeats an earlier row in every cell: {L}. That makes {2}, with {3} in them "
      "altogether."),
  N_ ("{1} repeat an earlier row in every cell: {L}. That makes {2}, with {3} in them "
      "altogether."),
  N_ ("Every column has at least two different values."),
  N_ ("One value only, so nothing to compare: {L}."),
  N_ ("No value at all: {L}."),
  N_ ("Some columns follow from others: a copy adds nothing and makes associations look "
      "stronger."),
  N_ ("No column repeats another, is decided by another, or is a sum or product of two "
      "others."),
  N_ ("Distribution of {a}"),
  N_ ("{a} by {b}"),
  N_ ("n = {1}"),
  N_ ("n = {1} · {2}"),
  N_ ("n = {1} · {2} · by frequency"),
  N_ ("n = {1} · {2}, {a}"),
  N_ ("n = {1} · {2} of {3} with gaps"),
  /* xgettext:no-c-format */
  N_ ("n = {1} · line: 95 % interval (Wilson)"),
  /* xgettext:no-c-format */
  N_ ("n = {1} · bars: each level · line: running total, dashed: 80 %"),
  N_ ("n = {1} × {2} · red = missing"),
  /* xgettext:no-c-format */
  N_ ("n = {1} · steps at every value · band: 95 % for the whole curve "
      "(Dvoretzky–Kiefer–Wolfowitz)"),
  /* xgettext:no-c-format */
  N_ ("n = {1} · line: through the quartiles · band: 95 %, place by place"),
  /* xgettext:no-c-format */
  N_ ("n = {1} · line: through the quartiles · band: 95 %, place by place · red: "
      "outside"),
  N_ ("n = {1} · bars: rows with exactly these gaps"),
  N_ ("n = {1} · in interquartile ranges from the median · red: beyond the 1.5 fences"),
  N_ ("n = {1} · blue: cells present · orange: different values of those present, with "
      "their number"),
  N_ ("n = {1} · Pearson r, each pair on the rows that have both · alike columns side by "
      "side"),
  N_ ("n = {1} · Cramér’s V, bias-corrected · 0 = independent, 1 = one determines the "
      "other"),
  N_ ("{1} ({2} missing)"),
  N_ ("{1} ({2} infinite left out)"),
  N_ ("{1} ({2} missing, {3} infinite left out)"),
  N_ ("{1} · {2}"),
  N_ ("The low and the high side balance (skewness {1}), and {A}."),
  N_ ("The upper tail is somewhat the longer one (skewness {1}), and {A}."),
  N_ ("The lower tail is somewhat the longer one (skewness {1}), and {A}."),
  N_ ("The upper tail is clearly the longer one (skewness {1}), and {A}."),
  N_ ("The lower tail is clearly the longer one (skewness {1}), and {A}."),
  N_ ("A long upper tail reaches to {1} (skewness {2}), and {A}."),
  N_ ("A long lower tail reaches to {1} (skewness {2}), and {A}."),
  N_ ("The bulk is balanced, but a few values far out, to {1}, give it a skewness of "
      "{2}, and {A}."),
  N_ ("The low and the high side balance (skewness {1})."),
  N_ ("The upper tail is somewhat the longer one (skewness {1})."),
  N_ ("The lower tail is somewhat the longer one (skewness {1})."),
  N_ ("The upper tail is clearly the longer one (skewness {1})."),
  N_ ("The lower tail is clearly the longer one (skewness {1})."),
  N_ ("A long upper tail reaches to {1} (skewness {2})."),
  N_ ("A long lower tail reaches to {1} (skewness {2})."),
  N_ ("no value lies beyond Tukey’s fences"),
  N_ ("{1} of the values lie beyond Tukey’s fences, which speaks of a heavy tail or a "
      "second group more than of strays"),
  N_ ("{1} ({2}) lie beyond Tukey’s fences"),
  N_ ("{1} ({2}) lies beyond Tukey’s fences"),
  N_ ("Only {1} different numbers occur among {2}, from {3} to {4}; the most frequent is "
      "{a} ({5}). Average them only if the distance between the numbers means something; "
      "if they are codes, read them as categories."),
  N_ ("Average them only if the distance between the numbers means something; if they "
      "are codes, read them as categories."),
  N_ ("No two levels of a text column are the same but for case, spaces or hidden signs, "
      "and none looks like a slip of another."),
  N_ ("Some levels are probably one thing in several spellings: counted apart, each "
      "looks rarer than it is."),
  N_ ("n = {1} × {2} · red = missing (share of the rows in each line)"),
  N_ ("n = {1} with gaps · phi · 1 = always missing together, −1 = one or the other"),
  N_ ("n = {1} with gaps · average linkage · joined at 0: always missing together"),
  N_ ("completely at random not ruled out · {A}"),
  N_ ("not completely at random · {A}"),
  N_ ("chance not tested · {A}"),
  N_ ("no column that gaps depend on"),
  N_ ("they are always missing together"),
  N_ ("where one is missing, the other nearly always is"),
  N_ ("The one column to leave out first is {a}: {1} would be complete."),
  N_ ("Leaving out columns gains fewer cells than it costs: keeping all columns and the "
      "complete rows keeps most."),
  N_ ("Most complete cells, rows times columns, remain after the first step below: {1} "
      "with {2}."),
  N_ ("Most complete cells, rows times columns, remain after {1} below: {2} with {3}."),
  N_ ("Levels of {a}"),
  N_ ("Shares of {a}"),
  N_ ("Cumulative distribution of {a}"),
  N_ ("Normal Q–Q plot of {a}"),
  N_ ("{a}, correlated with its earlier rows"),
  N_ ("Quantiles type 7, standard deviation with n − 1, skewness and kurtosis type 2 "
      "(normal = 0); bins of the histogram: {A}; – means not defined for these values."),
  N_ ("one bar per value"),
  N_ ("Correlation of the numeric columns"),
  N_ ("{a} and {b} are very closely tied along a curve, not a line: a smooth curve of "
      "{c} on {d} accounts for {1} of the variance, a straight line for {2} ({A}, n = "
      "{3})."),
  N_ ("{a} and {b} are closely tied along a curve, not a line: a smooth curve of {c} on "
      "{d} accounts for {1} of the variance, a straight line for {2} ({A}, n = {3})."),
  N_ ("{a} and {b} are moderately tied along a curve, not a line: a smooth curve of {c} "
      "on {d} accounts for {1} of the variance, a straight line for {2} ({A}, n = {3})."),
  N_ ("{a} and {b} are loosely tied along a curve, not a line: a smooth curve of {c} on "
      "{d} accounts for {1} of the variance, a straight line for {2} ({A}, n = {3})."),
  N_ ("{a} and {b} are very closely tied: high goes with high ({A})."),
  N_ ("{a} and {b} are closely tied: high goes with high ({A})."),
  N_ ("{a} and {b} are moderately tied: high goes with high ({A})."),
  N_ ("{a} and {b} are loosely tied: high goes with high ({A})."),
  N_ ("{a} and {b} are very closely tied: high in the one goes with low in the other "
      "({A})."),
  N_ ("{a} and {b} are closely tied: high in the one goes with low in the other ({A})."),
  N_ ("{a} and {b} are moderately tied: high in the one goes with low in the other "
      "({A})."),
  N_ ("{a} and {b} are loosely tied: high in the one goes with low in the other ({A})."),
  N_ ("Among this many pairs, one like it turns up by chance easily ({A})."),
  N_ ("One like it turns up by chance easily ({A})."),
  N_ ("n = {1} · dots: {2}, diagonal: density, numbers: Pearson r"),
  N_ ("Of all numbers, {a} differs most between groups: {b} accounts for about {1} of "
      "the variance of its ranks (n = {2})."),
  N_ ("n = {1} · shape: density, box: quartiles, line: median"),
  N_ ("n = {1} · each dot is a row, line: median"),
  N_ ("n = {1} · ρ: Spearman, of two numbers · η²: number and category · V: Cramér, of "
      "two categories"),
  N_ ("Over all rows {a} and {b} rise together ({A}), but within the groups of {c} they "
      "move in opposite directions ({B}, in {1} of {2} groups): compare the groups "
      "before you trust the whole."),
  N_ ("Over all rows {a} and {b} move in opposite directions ({A}), but within the "
      "groups of {c} they rise together ({B}, in {1} of {2} groups): compare the groups "
      "before you trust the whole."),
  /* xgettext:no-c-format */
  N_ ("n = {1} · contours hold 15, 30, 45, 60, 70, 80, 90 and 97 % of them"),
  N_ ("On the {1} that are complete in these columns. VIF: how much the others say the "
      "same. Loading: correlation with the first principal component."),
  N_ ("{a} × {b}"),
  N_ ("Knowing {a} spares {1} of the wrong guesses of {b}, and knowing {c} spares {2} of "
      "those of {d}. None is spared, even where the two are tied, when one level leads "
      "everywhere."),
  N_ ("Map of {a} and {b}"),
  N_ ("n = {1} · blue: {a} · orange: {b} · near each other, and far from the middle: "
      "they go together"),
  N_ ("The higher the median of {a} in a group of {b}, the wider the group spreads "
      "(slope {1} of the logarithms over {2} groups; Brown–Forsythe, {A}): compare "
      "logarithms of the values, which should spread more alike."),
  N_ ("The higher the median of {a} in a group of {b}, the wider the group spreads "
      "(slope {1} of the logarithms over {2} groups; Brown–Forsythe, {A}): compare "
      "square roots of the values, which should spread more alike."),
  N_ ("The higher the median of {a} in a group of {b}, the wider the group spreads "
      "(slope {1} of the logarithms over {2} groups; Brown–Forsythe, {A}): compare "
      "reciprocals of the values, which should spread more alike."),
  N_ ("The higher the median of {a} in a group of {b}, the wider the group spreads "
      "(slope {1} of the logarithms over {2} groups; Brown–Forsythe, {A}): compare "
      "reciprocal square roots of the values, which should spread more alike."),
  N_ ("The medians of {a} go from {1} for “{b}” to {2} for “{c}”, over {3} groups of {d} "
      "(Kruskal–Wallis, {A}; {B}; n = {4}). The test says that some group lies higher "
      "than another, not which, and not why. Of the {5} of groups Tukey’s test tells {6} "
      "apart."),
  N_ ("The medians of {a} go from {1} for “{b}” to {2} for “{c}”, over {3} groups of {d} "
      "(Kruskal–Wallis, {A}; {B}; n = {4}). The test says that some group lies higher "
      "than another, not which, and not why."),
  N_ ("As a combination of the {1} numeric columns, {2} are far from the bulk, beyond "
      "what one normal row in a thousand reaches; measured from the mean of all rows, "
      "{3}."),
  N_ ("As a combination of the {1} numeric columns, one row is far from the bulk, beyond "
      "what one normal row in a thousand reaches; measured from the mean of all rows, "
      "{2}."),
  N_ ("The difference are rows that hide one another, or a long tail of one column."),
  N_ ("Taken together, the {1} columns vary in {2} more than unrelated columns would, "
      "which carry {3} of their variance."),
  N_ ("One of them follows exactly from others."),
  N_ ("{1} of {a} ({2}) are no plain numbers, unlike all others, such as “{b}”."),
  N_ ("{1} of {a} ({2}) is no plain number, unlike all others: “{b}”."),
  N_ ("{1} of the header need mending: {A}."),
  N_ ("{1} of {a} are written in two layouts, some with the year first."),
  N_ ("{1} ({2}) have not as many fields as the header; short ones got missing cells."),
  N_ ("{1} ({2}) has not as many fields as the header; short ones got missing cells."),
  N_ ("{1} ({2}) have not as many fields as the header; short ones got missing cells, "
      "surplus cells stand in {L}."),
  N_ ("{1} ({2}) has not as many fields as the header; short ones got missing cells, "
      "surplus cells stand in {L}."),
  N_ ("The first column has no name and tells its {1} apart: names or numbers of the "
      "rows, as R and pandas write them."),
  N_ ("Each column with values agreed upon, and the measure y that its r is largest "
      "with; left out are the rows agreed upon in either. Slope: of y on x."),
  N_ ("Rows along {a}"),
  N_ ("All of these hold without exception."),
  N_ ("To see how much a few values matter, not to leave them out."),
  N_ ("n = {1} · {2} to {3} · no gap beside the usual distance"),
  /* xgettext:no-c-format */
  N_ ("n = {1} · bars: the most frequent levels · line: running total, dashed: 80 %"),
  N_ ("n = {1} · bars: rows with exactly these gaps, the most frequent combinations"),
  N_ ("There is a single value, “{a}” ({1} missing)."),
  N_ ("{a} scatters {1} times as much where {b} is large. The same holds for {P}; these "
      "columns go closely together (|r| or |ρ| of 0.95 or more)."),
  N_ ("The same holds for {P}; these columns go closely together (|r| or |ρ| of 0.95 or "
      "more)."),
  N_ ("Where the methods disagree: {1} are far from the tightest half of the rows but "
      "not from the mean of all: so many are no strays but a second group, or a long "
      "tail."),
  N_ ("{a}: {1} beyond the 1.5 fences, {2} beyond the adjusted ones: the column leans to "
      "high values ({A}), and its long tail is no surprise."),
  N_ ("{a}: {1} with spaces at an end or doubled."),
  N_ ("{a}: {1} with signs that cannot be seen."),
  N_ ("Ruled out: that cells are missing completely at random. The means differ between "
      "the patterns of gaps by more than chance (Little’s test: {A})."),
  N_ ("Not ruled out: that cells are missing completely at random (Little’s test: {A}). "
      "That is no proof of it; the test looks at the means of numeric columns only."),
  N_ ("That is no proof of it; the test looks at the means of numeric columns only."),
  N_ ("Not ruled out: that cells are missing completely at random (Little’s test: {A})."),
  N_ ("Ruled out: that cells are missing completely at random."),
  N_ ("The means differ between the patterns of gaps by more than chance (Little’s test: "
      "{A})."),
  N_ ("Gaps go with other columns in {1} of {2}; most surely, {A}."),
  N_ ("Dropping these rows tilts the rest; keep the columns that the gaps depend on in "
      "any model."),
  N_ ("{1} flagged"),
  N_ ("Along the rows gaps cluster in {1}, most clearly in {a} ({A}; longest run: {2} "
      "from row {3} on): something lasted for a while."),
  N_ ("Never ruled out by any test: that a value is missing because of what it would "
      "have been, as when high incomes are left blank."),
  N_ ("Only knowing how the data came about can tell."),
  N_ ("χ² = {1}, df = {2}, p = {3}; {4}, {5}"),
  N_ ("χ² = {1}, df = {2}, p < {3}; {4}, {5}"),
  N_ ("All methods together flag {1}, {2} by half of them or more."),
  N_ ("All methods together flag {1}, none by half of them or more."),
  N_ ("A straight line accounts for nearly all of the variance."),
  N_ ("Each group of ten values or more judged by itself; groups with a value beyond "
      "their 3.0 fences. Only here: flagged by every rule, but inside the 1.5 fences of "
      "the column."),
  N_ ("Little’s test of “completely at random” did not run: {A}."),
  N_ ("no numeric column that varies has gaps"),
  N_ ("Along the rows the gaps are in no clusters."),
  N_ ("Maximum likelihood; p by parametric bootstrap, 99 samples, for shapes with AIC up "
      "to 10 above the best."),
  N_ ("Of {1} the {A} comes nearest ({B})."),
  N_ ("The one named shape that can hold such values is the {A} ({B})."),
  N_ ("Its curve is nowhere off by more than {1} of the values, no farther than samples "
      "drawn from it often are ({A})."),
  N_ ("Its curve is nowhere off by more than {1} of the values, and samples drawn from "
      "it hardly ever are so far ({A}): none of these shapes describes the values."),
  N_ ("Its curve is nowhere off by more than {1} of the values, but samples drawn from "
      "it hardly ever are so far ({A}): a fair likeness, not where the values come "
      "from."),
  N_ ("Its curve is nowhere off by more than {1} of the values."),
  N_ ("Hardly told apart from it: {L}."),
  N_ ("Lifetimes have this shape when the risk of ending rises with age."),
  N_ ("Amounts and waiting times that add up from several parts have this shape."),
  N_ ("Many influences that multiply give this shape: compare its values by ratios."),
  N_ ("Ranked by the larger of |r| and |ρ|, a curved pair by √R² of its curve, times the "
      "share of complete rows. p and q belong to r, to ρ where the shape is monotone; q "
      "corrects p for the number of "
      "pairs (Benjamini–Hochberg)."),
  N_ ("Taken together, the {1} columns vary in {2} more than unrelated columns would, "
      "which carries {3} of their variance."),
  N_ ("Largely said by the others: {L}."),
  N_ ("{a}: {1} are agreed upon, but only {2} beyond 3 SD: the far values widen the SD "
      "({3}, without them {4}) and so hide themselves."),
  N_ ("The two values ({1} missing) differ."),
  N_ ("The two values differ."),
  N_ ("r when any one row is left out, and without the hundredth of the rows that moves "
      "it most in one direction; pairs whose r moves by 0.02 or more, at most ten. Rows "
      "count from 1."),
  N_ ("The tie is worth a look, but it does not say which of the two comes first."),
  N_ ("{a} has {1}, with {2}: {L}."),
  N_ ("Neighbours and isolation were looked at in random samples of the rows."),
  N_ ("The first twenty."),
  N_ ("The 20 strongest."),
  N_ ("The 40 strongest."),
  N_ ("Maximum likelihood; p by parametric bootstrap on 500 values drawn with the seed, "
      "99 samples, for shapes with AIC up to 10 above the best."),
  N_ ("Many small influences that add up give this shape."),
  /* xgettext:no-c-format */
  N_ ("On average {a} is {1} higher for “{b}” than for “{c}” (95 % interval {2} to {3}; "
      "Welch’s t test, {A}; {B}; n = {4})."),
  N_ ("The test says that the means differ: not that single rows do, that the difference "
      "matters, or that the group is its cause."),
  N_ ("Each is {1} long."),
  N_ ("n = {1} · boxes: the middle 1/2, 3/4, 7/8 … of the values, line: median"),
  N_ ("{a}: {1} beyond the 1.5 fences, none beyond the adjusted ones: the column leans "
      "to low values ({A}), and its long tail is no surprise."),
  N_ ("{a}: {1} beyond the 1.5 fences, none beyond the adjusted ones: the column leans "
      "to high values ({A}), and its long tail is no surprise."),
  N_ ("{a}: {1} beyond the 1.5 fences, {2} beyond the adjusted ones: the column leans to "
      "low values ({A}), and its long tail is no surprise."),
  N_ ("There are no cells, so none can be missing."),
  N_ ("No column holds categories: none repeats a small set of values over many rows."),
  N_ ("no categories"),
  N_ ("There is no column to describe."),
  N_ ("{a} does not lie equally high in the {1} groups of {b} (Kruskal–Wallis, {A}; {B}; "
      "n = {2})."),
  N_ ("The test says that some group lies higher than another: not which, not why, and "
      "not that the difference matters."),
  N_ ("{a} differs between the {1} groups of {b} no more than chance explains "
      "(Kruskal–Wallis, {A}; {B}; n = {2})."),
  N_ ("That does not prove that the groups are alike: few rows hide much."),
  N_ ("Outliers are looked for in numeric columns that vary; this table has none."),
  N_ ("no numeric column that varies"),
  N_ ("No cell is missing: there is no why to ask for."),
  N_ ("nothing is missing"),
  N_ ("Correlation needs two numeric columns that vary; this table has none."),
  N_ ("Correlation needs two numeric columns that vary; this table has one."),
  N_ ("fewer than two numeric columns that vary"),
  N_ ("No pair of numeric columns has enough rows in common for a correlation: it needs "
      "two rows with both values."),
  N_ ("no pair with enough rows in common"),
  N_ ("too few rows for a correlation"),
  N_ ("There are no two columns here whose relation could be drawn."),
  N_ ("Drift is looked for in numeric columns with at least 20 values; this table has "
      "none."),
  N_ ("no numeric column with 20 values"),
  N_ ("the same column twice"),
  N_ ("Choose two different columns to compare them."),
  N_ ("nothing to compare {a} with {b}"),
  N_ ("no groups of {a} to compare {b}"),
  N_ ("no table of {a} by {b}"),
  N_ ("{a} and {b} share two rows only, and two points always lie on a line: {c} says "
      "nothing here (n = 2)."),
  N_ ("A line along time needs a column of dates."),
  N_ ("Some columns follow from others: a copy adds nothing and makes associations look "
      "stronger. Where a relation holds in nearly all rows, look at the others: they are "
      "often mistakes."),
  N_ ("Where a relation holds in nearly all rows, look at the others: they are often "
      "mistakes."),
  /* xgettext:no-c-format */
  N_ ("{a} changes the tie of {b} and {c}: over all {1} the odds ratio is {2}, within "
      "the levels of {d} it is {3} (95 % from {4} to {5})."),
  /* xgettext:no-c-format */
  N_ ("n = {1} · lines: 95 % limits of independent rows · Ljung–Box of {2}: {A}"),
  N_ ("n = {1} · {2} to {3} · red: gaps"),
  N_ ("n = {1} · {2} on a logarithmic axis"),
  N_ ("n = {1} with gaps · phi · 1 = always missing together, −1 = one or the other · "
      "the first 30 shown"),
  N_ ("Fences: quartiles ∓ 1.5 IQR."),
  N_ ("Modified z: 0.6745 (x − median) / MAD beyond 3.5."),
  N_ ("Adjusted fences lean with the column (medcouple), not shown with fewer than ten "
      "values or a medcouple beyond ±0.6."),
  N_ ("Agreed: flagged by half or more of 3.0 fences, modified z and adjusted fences."),
  N_ ("ESD: Rosner’s test for at most ten outliers, shown where what it leaves looks "
      "normal."),
  N_ ("Each group of ten values or more judged by itself; groups with a value beyond "
      "their 3.0 fences."),
  N_ ("Only here: flagged by every rule, but inside the 1.5 fences of the column."),
  N_ ("Ranked by the larger of |r| and |ρ|, a curved pair by √R² of its curve, times the "
      "share of complete rows."),
  N_ ("p and q belong to r, to ρ where the shape is monotone; q corrects p for the "
      "number of pairs (Benjamini–Hochberg)."),
  N_ ("Both are about equally frequent."),
  N_ ("Median polish of {a}, n = {1}"),
  N_ ("{a} and {b} add up for {c}: the median of each of their cells is a common value "
      "plus an effect of either, to within {1} (n = {2})."),
  NULL,
};
