/* What games and the programme of practice say. */

#include <glib/gi18n.h>

#include "analysis/result/translate.h"

const char *const eda_phrases_practice[] = {
  /* Games: what is asked. */
  N_ ("{a} ({B}): {b}."),
  N_ ("Each value is of {a}."),
  N_ ("Draw the shape you expect."),
  /* Translators: it is judged by English words. */
  N_ ("Describe it in exactly two sentences: shape, centre, spread, what is unusual."),
  N_ ("How large is Pearson’s r of these 100 points? Answer from −1 to 1, also where r "
      "is no fair summary."),
  N_ ("At most one of these panels shows real data; the others are chance."),
  N_ ("Which one, or does none stand out?"),
  N_ ("{A}: which three relationships matter most? Name the most important one first."),
  N_ ("Lay the line that foretells y from x best (least squares): set its height at both "
      "ends."),
  N_ ("One of these panels shows {a} by {b}; in the others the same values are dealt out "
      "by chance."),
  N_ ("One of these panels shows {a} and {b}; in the others the same values are dealt "
      "out "
      "by chance."),
  N_ ("One of these panels shows the shape of {a}; in the others values are drawn from a "
      "bell of the same centre and spread."),
  N_ ("Which one stands out?"),

  /* Games: what came out. */
  N_ ("Nothing was drawn."),
  N_ ("Centre, spread and shape are right."),
  N_ ("Your sketch lies too far to the right."),
  N_ ("Your sketch lies too far to the left."),
  N_ ("Your sketch is too wide."),
  N_ ("Your sketch is too narrow."),
  N_ ("Centre and spread fit better than the shape."),
  N_ ("The median of the data is {1}."),
  N_ ("Bars: the data · line: your sketch"),
  N_ ("The data as bars, and over them the sketch as a line."),
  N_ ("r is {1}; you read it as {2}."),
  N_ ("One point far away makes most of it: r is no fair summary."),
  N_ ("The points lie along a curve: r is no fair summary."),
  N_ ("There are two clouds: r is mostly their distance."),
  N_ ("Only a narrow range of x is here: r of all would be larger."),
  N_ ("Right: all panels were chance."),
  N_ ("All panels were chance; what stood out in yours was chance, too."),
  N_ ("Right, panel {1} is real: {A}."),
  N_ ("No, panel {1} is real: {A}."),
  N_ ("the points lie along a line"),
  N_ ("the points lie along a curve"),
  N_ ("the spread grows"),
  N_ ("there are two peaks"),
  N_ ("the level changes half-way"),
  N_ ("Shape {1} of 3, centre {2} of 2, spread {3} of 2, unusual {4} of 2, variable "
      "{5} of 1."),
  N_ ("Shape {1} of 3, centre {2} of 2, spread {3} of 2, unusual {4} of 2, variable "
      "{5} of 1, less what is not two sentences of 60 words."),
  N_ ("By weight, with the number of the panel: {a}."),
  N_ ("Your line is off by {1} degrees (both axes in standard deviations)."),
  N_ ("It is nearer to the long axis of the cloud than to least squares, as everyone’s "
      "is."),
  N_ ("Orange: your line · red: least squares"),
  N_ ("Panel {1} is real, and you found it: who sees nothing would do so with a "
      "probability "
      "of {2} ({3})."),
  N_ ("It is there."),
  N_ ("Panel {1} is real ({2})."),
  N_ ("It did not stand out from chance: what you saw in the figure may be none."),
  N_ ("A scatter plot of {1} points, to be judged by eye."),
  N_ ("A histogram of {1} values in {2} bins, to be judged by eye."),
  N_ ("Boxes of {1} groups, to be judged by eye."),

  /* The programme. */
  N_ ("{1} of {2} and {3} of {4} this week."),
  N_ ("It is a week of rest: nothing is asked of you."),
  N_ ("The goal is met; whatever comes now is extra."),
  N_ ("The last three went well: try level {1}, {A}."),
  N_ ("With a rating of {1}, level {2} ({A}) is won two times of three."),
  N_ ("Week {1} of the first {2}: {A}."),
  N_ ("{A}, since practice is needed most there."),
  N_ ("{A}: missed {1} of {2} ({3})."),
  N_ ("{A}: too seldom met to know how you stand."),
  N_ ("A blind spot."),
  N_ ("It is time to see it again."),
  N_ ("clean"),
  N_ ("wider"),
  N_ ("mixed"),
  N_ ("messy"),
  N_ ("wild"),

  /* The diary. */
  N_ ("{1} is due: what became of it?"),
  N_ ("{1} are due: what became of them?"),
  N_ ("It is Monday: what do you expect of this week?"),
  N_ ("Nothing is predicted of this week yet; there is still time."),
  N_ ("Nothing to do today."),
  NULL,
};
