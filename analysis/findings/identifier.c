/* AS5, identifier: every value is different: it names the rows. */

#include "analysis/findings/rule-parts.h"

#define MIN_N 10
#define NAME_LENGTH 60

extern const EdaFindingRule eda_finding_identifier;

/* Whole numbers that fill their range: 1, 2, 3, … */
static gboolean
is_dense (const EdaColumnProfile *column)
{
  return column->numeric && eda_column_get_storage (column->column) == EDA_STORAGE_INTEGER
         && column->n_finite > 0 && column->max - column->min < 1.2 * (double)column->n;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gboolean    named = eda_column_get_type (column->column) == EDA_TYPE_IDENTIFIER;
  gboolean    text = eda_column_get_storage (column->column) == EDA_STORAGE_TEXT;
  EdaFinding *finding;

  if (column->n < MIN_N || column->distinct != column->n
      || (text && !named && column->mean_length > NAME_LENGTH) /* prose to be read */
      || !(named || text || is_dense (column)))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_identifier, EDA_SEVERITY_INFO, column);
  eda_finding_set_evidence (finding, "distinct / present", 1, 1, column->n);
  eda_finding_set_text (finding,
                        "%s has %s different values in %s: it tells the rows apart.",
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_COUNT, column->distinct),
                        eda_say_count (pad, column->n, "present cell", NULL));
  eda_finding_set_advice (
      finding,
      "An identifier names rows; its mean or its correlation says nothing.",
      "Use it to find rows and to join tables, not as a measurement.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_identifier
    = { "AS5", "identifier", 1, check, "distinct / present", "1", "info" };
