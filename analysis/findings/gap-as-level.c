/* AL10, disguised missing, text: levels such as "-", "?" or "unknown", which were read as
 * values, for among words they may be an answer. */

#include <string.h>

#include "analysis/findings/rule-parts.h"

#define MAX_SHARE                                                                        \
  0.5 /* of the values: more of it is no gap among levels, but the column */
#define LISTED 4

extern const EdaFindingRule eda_finding_gap_as_level;

static gboolean
is_word (const char *level)
{
  static const char *const words[]
      = { "unknown",     "not known",     "unk",           "undefined",
          "unspecified", "not specified", "not available", "not applicable",
          "no answer",   "no data",       "nodata",        "no value",
          "missing",     "blank",         "(blank)",       "(empty)",
          "n.a.",        "n. a.",         "nil",           "not stated",
          "k.a.",        "k. a.",         "keine angabe",  "unbekannt",
          "inconnu",     "desconocido",   "#n/a n/a",      "#null!",
          "#num!",       "#div/0!",       "#ref!",         "#value!",
          "#name?" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i], level) == 0)
      return TRUE;
  return FALSE;
}

/* "-", "?", "..." and dashes: no letter and no digit stands for anything. "+" and "-" do,
 * side by side. */
static gboolean
is_filler (const char *level)
{
  if (*level == '\0')
    return FALSE;
  for (const char *at = level; *at != '\0'; at = g_utf8_next_char (at))
    if (strchr ("-?.*_/", *at) == NULL && g_utf8_get_char (at) != 0x2013
        && g_utf8_get_char (at) != 0x2014)
      return FALSE;
  return TRUE;
}

static gboolean
may_be_gap (const EdaLevel *level)
{
  g_autofree char *text = g_strstrip (g_strdup (level->value));

  return is_filler (text) || is_word (text);
}

/* With "+" beside it a "-" is the other answer. */
static gboolean
has_plus (const EdaColumnProfile *column)
{
  for (guint i = 0; i < column->n_levels; i++)
    if (column->levels[i].value[0] == '+')
      return TRUE;
  return FALSE;
}

static void
find_rows (EdaFinding *finding, const EdaColumnProfile *column, gsize total)
{
  guint64 rows[EDA_FINDING_MAX_ROWS] = { 0 };
  gsize   n_rows = eda_column_get_n_rows (column->column);
  guint   n = 0;

  for (gsize row = 0; row < n_rows && n < MIN (total, EDA_FINDING_MAX_ROWS); row++)
    if (!eda_column_is_missing (column->column, row))
      {
        g_autofree char *text = eda_column_dup_text (column->column, row);
        const EdaLevel   level = { .value = text };

        if (may_be_gap (&level))
          rows[n++] = row + 1;
      }
  eda_finding_set_rows (finding, rows, total);
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new ();
  gsize       total = 0;
  EdaFinding *finding;

  if (eda_column_get_storage (column->column) != EDA_STORAGE_TEXT || !column->has_levels
      || has_plus (column))
    return NULL;
  for (guint i = 0; i < column->n_levels; i++)
    if (may_be_gap (&column->levels[i]))
      {
        g_ptr_array_add (gaps, (gpointer)eda_say_quoted (pad, column->levels[i].value));
        total += column->levels[i].count;
      }
  if (total == 0 || (double)total > MAX_SHARE * (double)column->n)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_gap_as_level, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "cells with a word for “no value”", (double)total, 1, column->n);
  find_rows (finding, column, total);
  eda_finding_set_text (finding,
                        "%s of %s (%s) %s %s, which may mean “no value”, and %s.",
                        eda_say_count (pad, total, "cell", NULL),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_SHARE, (double)total / (double)column->n),
                        total == 1 ? "holds" : "hold",
                        eda_say_list (pad, gaps, LISTED),
                        total == 1 ? "counts as a value" : "count as values");
  eda_finding_set_advice (
      finding,
      "A gap that counts as a level is a group of its own: its share, and every test "
      "between groups, mixes it with the answers.",
      "Ask what it means; if it is a gap, read the file again with it named as missing.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_gap_as_level
    = { "AL10", "gap-as-level", 2, check, "cells with a word for “no value”, of texts",
        "1",    "note" };
