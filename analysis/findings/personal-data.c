/* AS15, possible personal data: nearly every cell is an e-mail address, a telephone
 * number, a card or account number, or an internet address. */

#include <string.h>

#include "analysis/findings/rule-parts.h"

#define SHARE 0.9
#define MIN_N 5
#define LOOKED_AT 2000 /* levels */

extern const EdaFindingRule eda_finding_personal_data;

static const struct
{
  const char *what;
  const char *pattern;
} kinds[] = {
  { "e-mail addresses", "^[^@\\s]+@[^@\\s]+\\.[a-zA-Z]{2,}$" },
  { "telephone numbers", "^(\\+|00|\\(0)[0-9 ()/.-]{7,20}$" },
  { "bank account numbers", "^[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?$" },
  { "card numbers", "^[3-6][0-9]{3}([ -]?[0-9]{4}){3}$" },
  { "internet addresses", "^[0-9]{1,3}(\\.[0-9]{1,3}){3}$" },
};

static double
find_share (const EdaColumnProfile *column, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  gsize seen = 0, matched = 0;

  for (guint i = 0; i < MIN (column->n_levels, LOOKED_AT); i++)
    {
      const EdaLevel *level = &column->levels[i];

      seen += level->count;
      if (g_utf8_validate (level->value, -1, NULL)
          && g_regex_match (regex, level->value, 0, NULL))
        matched += level->count;
    }
  return seen > 0 ? (double)matched / (double)seen : 0;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  if (eda_column_get_storage (column->column) != EDA_STORAGE_TEXT || column->n < MIN_N)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      double      share = find_share (column, kinds[i].pattern);
      EdaFinding *finding;

      if (share < SHARE)
        continue;
      finding
          = eda_finding_new_on (&eda_finding_personal_data, EDA_SEVERITY_NOTE, column);
      eda_finding_set_evidence (
          finding, "share that fits the pattern", share, SHARE, column->n);
      eda_finding_set_text (finding,
                            "%s of the cells of %s look like %s.",
                            eda_say (pad, EDA_ROLE_SHARE, share),
                            eda_column_profile_get_name (column),
                            kinds[i].what);
      eda_finding_set_advice (
          finding,
          "Data about persons may be shared only under rules, and reports show values.",
          "Ask whether the column is needed; drop or mask it before a report leaves the "
          "house.");
      return finding;
    }
  return NULL;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_personal_data
    = { "AS15", "personal-data", 1, check, "share that fits the pattern", "0.9", "note" };
