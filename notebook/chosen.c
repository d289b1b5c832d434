/* A list of keys under one key of the options. */

#include "notebook/chosen.h"

/* Returns: (nullable): the keys that @entry lists */
static const char *const *
get_keys (const EdaEntry *entry)
{
  return eda_entry_get_kind (entry) == EDA_ENTRY_BLOCK
             ? eda_params_get_values (eda_entry_get_params (entry), EDA_CHOSEN_PARAM)
             : NULL;
}

EdaParams *
eda_chosen_strip (EdaParams *params)
{
  return eda_params_with (params, EDA_CHOSEN_PARAM, NULL);
}

gboolean
eda_chosen_has (const EdaEntry *entry, const char *key)
{
  const char *const *keys = get_keys (entry);

  return keys != NULL
         && (g_strv_contains (keys, EDA_CHOSEN_ALL) || g_strv_contains (keys, key));
}

/* (transfer container): what is chosen now but for @key; "all" in full, so that one can
 * be taken out */
static GPtrArray *
list_others (const EdaEntry *entry, const EdaResult *result, const char *key)
{
  const char *const *keys = get_keys (entry);
  GPtrArray         *others = g_ptr_array_new ();

  if (keys != NULL && result != NULL && g_strv_contains (keys, EDA_CHOSEN_ALL))
    for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
      {
        const EdaBlock *block = eda_result_get_block (result, i);

        if (block->kind != EDA_BLOCK_TEXT && !g_str_equal (block->key, key))
          g_ptr_array_add (others, block->key);
      }
  else
    for (; keys != NULL && *keys != NULL; keys++)
      if (!g_str_equal (*keys, key))
        g_ptr_array_add (others, (gpointer)*keys);
  return others;
}

EdaEntry *
eda_chosen_with (const EdaEntry  *entry,
                 const EdaResult *result,
                 const char      *key,
                 gboolean         chosen)
{
  g_autoptr (GPtrArray) keys = g_str_equal (key, EDA_CHOSEN_ALL)
                                   ? g_ptr_array_new ()
                                   : list_others (entry, result, key);
  g_autoptr (EdaParams) params = NULL;

  if (chosen)
    g_ptr_array_add (keys, (gpointer)key);
  g_ptr_array_add (keys, NULL);
  params = eda_params_with (
      eda_entry_get_params (entry), EDA_CHOSEN_PARAM, (const char *const *)keys->pdata);
  return eda_entry_with_params (entry, params);
}

gboolean
eda_chosen_is_any (const EdaScript *script)
{
  for (guint i = 0; i < eda_script_get_n_entries (script); i++)
    if (get_keys (eda_script_get_entry (script, i)) != NULL)
      return TRUE;
  return FALSE;
}

/* --- Results --- */

static gboolean
is_chosen (const EdaEntry *entry, const EdaBlock *block)
{
  return block->kind != EDA_BLOCK_TEXT && eda_chosen_has (entry, block->key);
}

/* The groups that have something chosen; those without a title are one. */
static GHashTable *
list_groups (const EdaEntry *entry, const EdaResult *result)
{
  GHashTable *groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    {
      const EdaBlock *block = eda_result_get_block (result, i);

      if (is_chosen (entry, block))
        g_hash_table_add (groups, block->group != NULL ? block->group : (char *)"");
    }
  return groups;
}

static void
add_block (EdaResult *result, const EdaBlock *block)
{
  eda_result_begin_group (result, block->group);
  switch (block->kind)
    {
    case EDA_BLOCK_TEXT:
      eda_result_add_text (result, block->key, "%s", block->text);
      break;
    case EDA_BLOCK_GRID:
      eda_result_take_grid (result, block->key, eda_grid_ref (block->grid));
      break;
    case EDA_BLOCK_FIGURE:
      eda_result_take_figure (result, block->key, eda_figure_ref (block->figure));
      break;
    case EDA_BLOCK_FINDING:
      eda_result_take_finding (result, eda_finding_ref (block->finding));
      break;
    }
}

EdaResult *
eda_chosen_filter (const EdaEntry *entry, const EdaResult *result)
{
  g_autoptr (GHashTable) groups = list_groups (entry, result);
  EdaResult *chosen = eda_result_new ();

  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    {
      const EdaBlock *block = eda_result_get_block (result, i);
      const char     *group = block->group != NULL ? block->group : "";

      if (block->kind == EDA_BLOCK_TEXT ? g_hash_table_contains (groups, group)
                                        : is_chosen (entry, block))
        add_block (chosen, block);
    }
  if (g_hash_table_size (groups) > 0)
    eda_result_set_summary (chosen, "%s", eda_result_get_summary (result));
  return chosen;
}

guint
eda_chosen_count (GPtrArray *results)
{
  guint n = 0;

  for (guint i = 0; i < results->len; i++)
    for (guint k = 0; k < eda_result_get_n_blocks (results->pdata[i]); k++)
      n += eda_result_get_block (results->pdata[i], k)->kind != EDA_BLOCK_TEXT;
  return n;
}
