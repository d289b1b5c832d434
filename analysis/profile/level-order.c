/* Levels whose order is known from their words. */

#include "analysis/profile/level-order.h"

#include <string.h>

#define MOST_WORDS 12

/* Ascending; words for one place are parted by '|'. */
static const char *const orders[][MOST_WORDS + 1] = {
  { "jan|january",
    "feb|february",
    "mar|march",
    "apr|april",
    "may",
    "jun|june",
    "jul|july",
    "aug|august",
    "sep|sept|september",
    "oct|october",
    "nov|november",
    "dec|december" },
  { "mon|monday",
    "tue|tues|tuesday",
    "wed|wednesday",
    "thu|thur|thurs|thursday",
    "fri|friday",
    "sat|saturday",
    "sun|sunday" },
  { "none",
    "very low|lowest",
    "low",
    "medium|middle|mid|moderate",
    "high",
    "very high|highest" },
  { "xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl" },
  { "tiny|very small", "small", "medium|middle|mid", "large|big", "huge|very large" },
  { "none|absent",
    "mild|slight|minor",
    "moderate",
    "severe|serious|major",
    "critical|fatal" },
  { "very poor|very bad",
    "poor|bad",
    "fair|average",
    "good",
    "very good",
    "premium|excellent",
    "ideal" },
  { "strongly disagree", "disagree", "neutral|undecided", "agree", "strongly agree" },
  { "never", "rarely|seldom", "sometimes|occasionally", "often|frequently", "always" },
  { "first|1st", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th" },
  { "infant|baby", "child", "teen|teenager|adolescent", "adult", "senior|elderly" },
};

static gboolean
is_one_of (const char *word, const char *choices)
{
  g_auto (GStrv) list = g_strsplit (choices, "|", -1);

  return g_strv_contains ((const char *const *)list, word);
}

/* Place of @word in @order, or -1. */
static int
find_place (const char *const *order, const char *word)
{
  for (int place = 0; order[place] != NULL; place++)
    if (is_one_of (word, order[place]))
      return place;
  return -1;
}

static gboolean
find_places (const char *const *order, GStrv words, double places[])
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      places[i] = find_place (order, words[i]);
      if (places[i] < 0)
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (places[j] == places[i])
          return FALSE; /* "Jan" and "January": two levels, one place */
    }
  return TRUE;
}

gboolean
eda_level_order_find (const char *const *levels, guint n, double places[])
{
  g_auto (GStrv) words = g_new0 (char *, n + 1);
  g_autofree double *found = g_new (double, n + 1);

  if (n < 2 || n > MOST_WORDS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    words[i] = g_strstrip (g_ascii_strdown (levels[i], -1));
  for (guint order = 0; order < G_N_ELEMENTS (orders); order++)
    if (find_places (orders[order], words, found))
      {
        memcpy (places, found, n * sizeof places[0]);
        return TRUE;
      }
  return FALSE;
}
