/* AL1, invalid bytes: bytes of the file that are no text in its encoding. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_invalid_bytes;

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  EdaTable            *table = eda_profile_get_table (profile);
  const EdaSourceInfo *source = eda_table_get_source (table);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding;

  if (source->n_bad_bytes == 0)
    return;
  finding = eda_finding_new_on_table (&eda_finding_invalid_bytes, EDA_SEVERITY_ERROR);
  eda_finding_set_evidence (finding,
                            "undecodable bytes",
                            (double)source->n_bad_bytes,
                            1,
                            MAX (source->bytes, source->n_bad_bytes));
  eda_finding_set_text (
      finding,
      "%s of the file cannot be read as %s; the places show “�” or “␀”.",
      eda_say_count (pad, source->n_bad_bytes, "byte", NULL),
      source->encoding);
  eda_finding_set_advice (
      finding,
      "Names and categories with lost letters no longer match, and a damaged file may "
      "have lost more than letters.",
      "Try another encoding, or ask for the file again; the lines are listed among the "
      "repairs.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_invalid_bytes
    = { "AL1", "invalid-bytes", 1, check, "undecodable bytes", "1", "error" };
