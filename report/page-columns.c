/* The columns from A to Z: of what type each is, its shape in a few bars, one sentence,
 * and where the page tells more. */

#include "report/page-parts.h"

#include <string.h>

typedef struct
{
  guint index; /* in the table, from 0 */
  char *key;   /* it is sorted by */
} Entry;

static void
entry_clear (gpointer data)
{
  g_free (((Entry *)data)->key);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a, *right = b;
  int          order = g_strcmp0 (left->key, right->key);

  return order != 0 ? order : left->index < right->index ? -1 : 1;
}

static GArray *
sort_columns (const EdaTable *table)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (table, i));
      const Entry entry = { i, g_utf8_casefold (name, -1) };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

/* Titles of the parts of @steps → their ids; what a column is like by itself comes first.
 */
static GHashTable *
find_parts (const EdaFacts *steps)
{
  GHashTable *parts = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < eda_facts_get_size (steps); i++)
    {
      const EdaFacts *list = eda_facts_find (eda_facts_get_child (steps, i), "parts");

      for (gsize k = 0; k < eda_facts_get_size (list); k++)
        {
          const EdaFacts *title = eda_facts_find (eda_facts_get_child (list, k), "title");
          const EdaFacts *id = eda_facts_find (eda_facts_get_child (list, k), "id");

          if (id != NULL && eda_facts_get_kind (id) == EDA_FACTS_TEXT
              && !g_hash_table_contains (parts, eda_facts_get_text (title)))
            g_hash_table_insert (parts,
                                 (gpointer)eda_facts_get_text (title),
                                 (gpointer)eda_facts_get_text (id));
        }
    }
  return parts;
}

static void
add_sketch (EdaPage *self, EdaFacts *facts, const EdaColumnProfile *profile)
{
  const EdaColumnSketch sketch = eda_column_sketch (profile);
  g_autoptr (GString) marks = g_string_new (NULL);

  if (self->format->sketch == NULL || sketch.n_bars == 0)
    return;
  self->format->sketch (marks, &sketch);
  eda_facts_add_text (facts, "sketch", marks->str);
  self->weight += marks->len;
}

static void
add_column (EdaPage                *self,
            EdaFacts               *list,
            guint                   index,
            const EdaColumnProfile *profile,
            GHashTable             *parts)
{
  EdaFacts        *facts = eda_facts_add_object (list, NULL);
  const char      *name = eda_column_get_name (profile->column);
  double           rows = (double)(profile->n + profile->missing);
  g_autofree char *missing
      = eda_format (EDA_ROLE_SHARE, rows > 0 ? (double)profile->missing / rows : 0);
  g_autofree char *distinct = eda_format (EDA_ROLE_COUNT, (double)profile->distinct);
  g_autofree char *text = eda_page_dup_in_short (self, index);

  eda_facts_add_text (facts, "name", name);
  eda_facts_add_text (facts, "target", g_hash_table_lookup (parts, name));
  eda_facts_add_text (
      facts, "type", eda_type_get_name (eda_column_get_type (profile->column)));
  eda_facts_add_text (facts, "missing", missing);
  eda_facts_add_text (facts, "distinct", distinct);
  eda_facts_add_text (facts, "text", text);
  add_sketch (self, facts, profile);
  self->weight += strlen (name) + strlen (text) + EDA_PAGE_ROW_BYTES;
}

gboolean
eda_page_add_columns (EdaPage          *self,
                      const EdaFacts   *steps,
                      const EdaContext *context,
                      GError          **error)
{
  g_autoptr (GArray) entries
      = sort_columns (eda_profile_get_table (self->report->profile));
  g_autoptr (GHashTable) parts = find_parts (steps);
  EdaFacts *list;

  if (entries->len == 0)
    return TRUE;
  list = eda_facts_add_list (eda_facts_add_object (self->facts, "overview"), "columns");
  for (guint i = 0; i < entries->len; i++)
    {
      guint                   index = g_array_index (entries, Entry, i).index;
      const EdaColumnProfile *profile
          = eda_profile_get_column (self->report->profile, index, context, error);

      if (profile == NULL)
        return FALSE;
      add_column (self, list, index, profile, parts);
    }
  return TRUE;
}
