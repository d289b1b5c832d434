/* AL3, doubtful dialect: another delimiter reads the file nearly as well. */

#include "analysis/findings/rule-parts.h"

#define MARGIN 0.1

extern const EdaFindingRule eda_finding_dialect_doubtful;

static const char *
name_delimiter (GStringChunk *pad, char delimiter)
{
  const char text[] = { delimiter, '\0' };

  return delimiter == '\t'  ? "the tab"
         : delimiter == ' ' ? "the blank"
                            : eda_say_quoted (pad, text);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  EdaTable            *table = eda_profile_get_table (profile);
  const EdaSourceInfo *source = eda_table_get_source (table);
  double               margin = source->dialect_score - source->runner_up_score;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding;

  if (source->runner_up == 0 || margin >= MARGIN || eda_table_get_n_rows (table) == 0)
    return;
  finding = eda_finding_new_on_table (&eda_finding_dialect_doubtful, EDA_SEVERITY_WARN);
  eda_finding_set_evidence (finding,
                            "score of the delimiter − score of the runner-up",
                            margin,
                            MARGIN,
                            eda_table_get_n_rows (table));
  eda_finding_set_text (
      finding,
      "The file is split at %s (score %s), but %s splits it nearly as well "
      "(score %s).",
      name_delimiter (pad, source->delimiter),
      eda_say (pad, EDA_ROLE_COEFFICIENT, source->dialect_score),
      name_delimiter (pad, source->runner_up),
      eda_say (pad, EDA_ROLE_COEFFICIENT, source->runner_up_score));
  eda_finding_set_advice (
      finding,
      "Split at the wrong sign, every column holds parts of two.",
      "Look at the first rows; if they are cut in the wrong places, say "
      "which delimiter it is.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_dialect_doubtful = {
  "AL3", "dialect-doubtful", 1, check, "score − score of the runner-up", "below 0.1",
  "warn"
};
