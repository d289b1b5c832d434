/* AS12, level variants: levels that differ only in case, blanks, invisible signs or the
 * form of their letters. */

#include <string.h>

#include "analysis/findings/rule-parts.h"

#define MAX_LEVELS 2000
#define SHOWN 3

extern const EdaFindingRule eda_finding_level_variants;

/* The level without what makes variants: NFKC, lower case, blanks joined and cut at the
 * ends. */
static char *
dup_plain (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : text, -1);
  GString         *plain = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iszerowidth (letter) && !g_unichar_ismark (letter))
        continue;
      if (g_unichar_isspace (letter) || letter == '_')
        letter = ' ';
      if (letter != ' ' || (plain->len > 0 && plain->str[plain->len - 1] != ' '))
        g_string_append_unichar (plain, letter);
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

typedef struct
{
  guint      merged;   /* levels that are a variant of a more frequent one */
  gsize      rows;     /* of these */
  GPtrArray *examples; /* texts in the pad */
} Variants;

static Variants
find_variants (const EdaColumnProfile *column, GStringChunk *pad)
{
  g_autoptr (GHashTable) first
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Variants found = { 0, 0, g_ptr_array_new () };

  for (guint i = 0; i < MIN (column->n_levels, MAX_LEVELS); i++)
    {
      char       *plain = dup_plain (column->levels[i].value);
      const char *other = g_hash_table_lookup (first, plain);

      if (other == NULL)
        {
          g_hash_table_insert (first, plain, column->levels[i].value);
          continue;
        }
      found.merged++;
      found.rows += column->levels[i].count;
      if (found.examples->len < SHOWN)
        {
          g_autofree char *pair
              = g_strconcat (eda_say_quoted (pad, column->levels[i].value),
                             " and ",
                             eda_say_quoted (pad, other),
                             NULL);

          g_ptr_array_add (found.examples, g_string_chunk_insert (pad, pair));
        }
      g_free (plain);
    }
  return found;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  Variants found;
  g_autoptr (GPtrArray) examples = NULL;
  EdaFinding *finding;

  if (!eda_column_is_category (column)
      || eda_column_get_storage (column->column) != EDA_STORAGE_TEXT)
    return NULL;
  found = find_variants (column, pad);
  examples = found.examples;
  if (found.merged == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_level_variants, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "levels that merge", found.merged, 1, column->n);
  eda_finding_set_text (
      finding,
      "%s of %s (%s) %s from another only in case, blanks or hidden signs: %s.",
      eda_say_count (pad, found.merged, "level", NULL),
      eda_column_profile_get_name (column),
      eda_say_count (pad, found.rows, "row", NULL),
      found.merged == 1 ? "differs" : "differ",
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
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_level_variants
    = { "AS12",
        "level-variants",
        1,
        check,
        "levels that merge without case, blanks and hidden signs",
        "1",
        "warn" };
