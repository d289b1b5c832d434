/* AS13, similar levels: a rare level that is spelled nearly like a frequent one. */

#include "analysis/findings/rule-parts.h"

#define DISTANCE 0.1

extern const EdaFindingRule eda_finding_similar_levels;

static EdaFinding *
make_finding (const EdaColumnProfile *column, const GArray *near)
{
  const EdaNearLevel *best = &g_array_index (near, EdaNearLevel, 0);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_similar_levels, EDA_SEVERITY_NOTE, column);

  eda_finding_set_evidence (
      finding, "Jaro–Winkler distance", best->distance, DISTANCE, column->n);
  eda_finding_set_text (
      finding,
      "%s of %s %s spelled nearly like a frequent one, such as %s like %s.",
      eda_say_count (pad, near->len, "rare level", NULL),
      eda_column_profile_get_name (column),
      near->len == 1 ? "is" : "are",
      eda_say_quoted (pad, column->levels[best->rare].value),
      eda_say_quoted (pad, column->levels[best->frequent].value));
  eda_finding_set_advice (
      finding,
      "A slip of the pen makes a group of its own, too small to be seen.",
      "Compare the two; mend the spelling in the file if they are one.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const GPtrArray *found = eda_profile_get_spellings (profile, context, NULL);
  guint            first = out->len;

  for (guint i = 0; columns != NULL && found != NULL && i < found->len; i++)
    {
      const EdaSpellings     *spellings = found->pdata[i];
      const EdaColumnProfile *column = columns->pdata[spellings->column];

      if (spellings->near->len > 0 && eda_column_is_category (column))
        g_ptr_array_add (out, make_finding (column, spellings->near));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_similar_levels
    = { "AS13",
        "similar-levels",
        1,
        check,
        "Jaro–Winkler distance to a frequent level",
        "0.10, at most 5 % of the rows",
        "note" };
