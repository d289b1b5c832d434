/* Two sentences about one number, marked against the facts. */

#include "practice/games/describe.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "analysis/result/format.h"
#include "practice-resource.h"

#define PATH "/io/github/eda_workbench/EdaWorkbench/practice/describe.lexicon"
#define NEAR 0.10     /* of a number */
#define NEAR_IQR 0.05 /* or of the quartile range */
#define SKEWED 0.16   /* beyond it the mean is no centre */
#define UNUSUAL 0.005 /* share beyond the fences */
#define MOST_WORDS 60

static const char *const shape_names[]
    = { "right", "left", "normal", "bimodal", "uniform" };

static GKeyFile *
get_lexicon (void)
{
  static GKeyFile *lexicon;

  if (g_once_init_enter (&lexicon))
    {
      GKeyFile *file = g_key_file_new ();
      g_autoptr (GBytes) bytes = g_resource_lookup_data (
          eda_practice_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize       size;
      const char *text = g_bytes_get_data (bytes, &size);
      gboolean read = g_key_file_load_from_data (file, text, size, G_KEY_FILE_NONE, NULL);

      g_assert (read);
      g_once_init_leave (&lexicon, file);
    }
  return lexicon;
}

/* A word of the topic that nobody denies: "not", "no" and "without" up to two words
 * before. */
static gboolean
says (const char *text, const char *group, const char *name)
{
  g_autofree char *words = g_key_file_get_value (get_lexicon (), group, name, NULL);
  g_autofree char *pattern = g_strdup_printf (
      "(?<denied>\\b(not|no|without|n't)\\s+(\\w+\\s+){0,2})?(%s)", words);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert (regex != NULL);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *denied = g_match_info_fetch_named (match, "denied");

      if (denied == NULL || denied[0] == '\0')
        return TRUE;
    }
  return FALSE;
}

/* Words that deny themselves: "no outliers". */
static gboolean
says_plainly (const char *text, const char *group, const char *name)
{
  g_autofree char *words = g_key_file_get_value (get_lexicon (), group, name, NULL);

  return g_regex_match_simple (words, text, G_REGEX_CASELESS, 0);
}

/* Numbers with decimal points, commas between thousands and "k". */
static GArray *
read_numbers (const char *text)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GRegex) regex = g_regex_new (
      "([-−])?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?(k\\b)?", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *minus = g_match_info_fetch (match, 1);
      g_autofree char *whole = g_match_info_fetch (match, 2);
      g_autofree char *rest = g_match_info_fetch (match, 4);
      g_autofree char *kilo = g_match_info_fetch (match, 5);
      g_auto (GStrv) parts = g_strsplit (whole, ",", -1);
      g_autofree char *digits = g_strjoinv ("", parts);
      g_autofree char *number = g_strconcat (digits, rest, NULL);
      double           x = g_ascii_strtod (number, NULL);

      x *= kilo != NULL && kilo[0] != '\0' ? 1000 : 1;
      x *= minus != NULL && minus[0] != '\0' ? -1 : 1;
      g_array_append_val (numbers, x);
    }
  return numbers;
}

static gboolean
has_near (const GArray *numbers, double value, double iqr)
{
  const double tolerance = fmax (NEAR * fabs (value), NEAR_IQR * iqr);

  for (guint i = 0; i < numbers->len; i++)
    if (fabs (g_array_index (numbers, double, i) - value) <= tolerance)
      return TRUE;
  return FALSE;
}

static int
score_shape (const char *text, const EdaDescribed *facts)
{
  const char *truth = shape_names[facts->shape];

  for (guint i = 0; i < G_N_ELEMENTS (shape_names); i++)
    if (i != (guint)facts->shape && says (text, "shape", shape_names[i]))
      return 0;
  if (says (text, "shape", truth))
    return 3;
  return says (text, "secondary", "peak") || says (text, "secondary", "tail") ? 1 : 0;
}

static int
score_centre (const char *text, const GArray *numbers, const EdaDescribed *facts)
{
  const double iqr = facts->q3 - facts->q1;

  if (!says (text, "centre", "typical"))
    return 0;
  if (has_near (numbers, facts->median, iqr))
    return 2;
  if (!says (text, "centre", "mean") || !has_near (numbers, facts->mean, iqr))
    return 0;
  return fabs (facts->l_skewness) > SKEWED ? 1 : 2;
}

static int
score_spread (const char *text, const GArray *numbers, const EdaDescribed *facts)
{
  const double iqr = facts->q3 - facts->q1;

  if (says (text, "spread", "range") && has_near (numbers, iqr, 0))
    return 2;
  if (says (text, "spread", "quartiles") && has_near (numbers, facts->q1, iqr)
      && has_near (numbers, facts->q3, iqr))
    return 2;
  if (says (text, "spread", "sd") && has_near (numbers, facts->sd, 0))
    return 2;
  return says (text, "spread", "ends") && has_near (numbers, facts->min, iqr)
                 && has_near (numbers, facts->max, iqr)
             ? 2
             : 0;
}

static int
score_unusual (const char *text, const EdaDescribed *facts)
{
  const gboolean there = facts->beyond_share > UNUSUAL;

  if (there ? says (text, "unusual", "far") : says_plainly (text, "unusual", "none"))
    return 2;
  return says (text, "unusual", "other") ? 1 : 0;
}

/* A part of the variable's name, whatever its ending, or its unit. */
static int
score_context (const char *text, const EdaDescribed *facts)
{
  g_auto (GStrv) parts = g_strsplit (facts->name, "_", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = g_regex_escape_string (parts[i], -1);
      g_autofree char *pattern = g_strdup_printf ("\\b%s", part);

      if (strlen (parts[i]) >= 3
          && g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0))
        return 1;
    }
  if (facts->unit[0] != '\0')
    {
      g_autofree char *unit = g_regex_escape_string (facts->unit, -1);
      g_autofree char *pattern = g_strdup_printf ("(?<!\\w)%s(?!\\w)", unit);

      return g_regex_match_simple (pattern, text, 0, 0);
    }
  return 0;
}

/* Ends of sentences: a mark before white space or at the end; what follows the last is
 * one more. */
static guint
count_sentences (const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[.!?]+(\\s+|$)", text, 0, 0);
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    n += g_strstrip (parts[i])[0] != '\0';
  return n;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", text, 0, 0);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += words[i][0] != '\0';
  return n;
}

EdaDescriptionScore
eda_description_score (const char *text, const EdaDescribed *facts)
{
  g_autoptr (GArray) numbers = read_numbers (text);
  EdaDescriptionScore score = { 0 };

  score.shape = score_shape (text, facts);
  score.centre = score_centre (text, numbers, facts);
  score.spread = score_spread (text, numbers, facts);
  score.unusual = score_unusual (text, facts);
  score.context = score_context (text, facts);
  score.penalty
      = (count_sentences (text) != 2 ? 1 : 0) + (count_words (text) > MOST_WORDS ? 1 : 0);
  score.total = MAX (0,
                     score.shape + score.centre + score.spread + score.unusual
                         + score.context - score.penalty);
  return score;
}

char *
eda_description_dup_model (const EdaDescribed *facts)
{
  static const char *const shapes[] = { "skewed to the right",
                                        "skewed to the left",
                                        "bell-shaped",
                                        "bimodal, with two peaks,",
                                        "uniform" };
  const char              *unit = facts->unit;
  g_autofree char         *median = eda_format (EDA_ROLE_VALUE, facts->median);
  g_autofree char         *q1 = eda_format (EDA_ROLE_VALUE, facts->q1);
  g_autofree char         *q3 = eda_format (EDA_ROLE_VALUE, facts->q3);
  g_autofree char         *share = eda_format (EDA_ROLE_SHARE, facts->beyond_share);
  g_autofree char         *far = facts->beyond_share > UNUSUAL
                                     ? g_strdup_printf ("%s are extreme values", share)
                                     : g_strdup ("there are no outliers");

  return g_strdup_printf (
      "Values of %s are %s around a median of %s%s%s. The middle half "
      "lies between %s and %s, and %s.",
      facts->name,
      shapes[facts->shape],
      median,
      unit[0] != '\0' ? " " : "",
      unit,
      q1,
      q3,
      far);
}
