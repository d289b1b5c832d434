/* AS12, level variants: levels that differ only in case, blanks, hidden signs or the form
 * of their letters. */

#include "analysis/findings/rule-parts.h"

#define SHOWN 3

extern const EdaFindingRule eda_finding_level_variants;

/* “BERLIN” and “Berlin” */
static const char *
say_pair (GStringChunk *pad, const EdaColumnProfile *column, const EdaVariants *variants)
{
  g_autofree char *pair
      = g_strconcat (eda_say_quoted (pad, column->levels[variants->levels[0]].value),
                     " and ",
                     eda_say_quoted (pad, column->levels[variants->levels[1]].value),
                     NULL);

  return g_string_chunk_insert (pad, pair);
}

static EdaFinding *
look (const EdaColumnProfile *column, const EdaSpellings *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) examples = g_ptr_array_new ();
  guint       merged = 0;
  EdaFinding *finding;

  for (guint i = 0; i < found->variants->len; i++)
    {
      const EdaVariants *variants = &g_array_index (found->variants, EdaVariants, i);

      merged += variants->n_levels - 1;
      g_ptr_array_add (examples, (gpointer)say_pair (pad, column, variants));
    }
  if (merged == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_level_variants, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "levels that merge", merged, 1, column->n);
  eda_finding_set_text (
      finding,
      "%s of %s %s from another only in case, blanks or hidden signs: %s.",
      eda_say_count (pad, merged, "level", NULL),
      eda_column_profile_get_name (column),
      merged == 1 ? "differs" : "differ",
      eda_say_list (pad, examples, SHOWN));
  eda_finding_set_advice (
      finding,
      "One group is counted as two, and each looks smaller than it is.",
      "Make the spelling one in the file, then look at the counts again.");
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
      const EdaSpellings *spellings = found->pdata[i];
      EdaFinding         *finding = look (columns->pdata[spellings->column], spellings);

      if (finding != NULL)
        g_ptr_array_add (out, finding);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_level_variants
    = { "AS12",
        "level-variants",
        1,
        check,
        "levels that merge without case, blanks and hidden signs",
        "1",
        "warn" };
