/* Keys are made by writing down all that an outcome depends on. */

#include "notebook/plan.h"

#include "notebook/chosen.h"
#include "notebook/params-text.h"

struct _EdaPlan
{
  guint64    seed;
  GPtrArray *items;      /* EdaPlanItem */
  GPtrArray *table_keys; /* char*: of the first table, and behind each transform */
};

static void
item_free (gpointer data)
{
  EdaPlanItem *item = data;

  eda_entry_unref (item->entry);
  g_free (item->key);
  g_free (item);
}

EdaPlan *
eda_plan_new (const char *table_key, guint64 seed)
{
  EdaPlan *self = g_atomic_rc_box_new0 (EdaPlan);

  self->seed = seed;
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->table_keys = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->table_keys,
                   g_strdup_printf ("%s seed %" G_GUINT64_FORMAT "\n", table_key, seed));
  return self;
}

EdaPlan *
eda_plan_ref (EdaPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EdaPlan *self = data;

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->table_keys);
}

void
eda_plan_unref (EdaPlan *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static char *
make_key (const char *table_key, const char *what, const EdaEntry *entry)
{
  GString *key = g_string_new (table_key);
  g_autoptr (EdaParams) params = eda_chosen_strip (eda_entry_get_params (entry));

  g_string_append_printf (key, "%s\n", what);
  eda_params_print (params, key);
  return g_string_free (key, FALSE);
}

gboolean
eda_plan_can_run (const EdaEntry      *entry,
                  const EdaAnalysis   *analysis,
                  const EdaTransform **transform)
{
  const char *what = eda_entry_get_what (entry);

  *transform = analysis == NULL && what != NULL ? eda_transform_find (what) : NULL;
  return (analysis != NULL || *transform != NULL)
         && eda_params_find_missing (eda_entry_get_params (entry),
                                     analysis != NULL ? analysis->params
                                                      : (*transform)->params)
                == NULL;
}

void
eda_plan_add (EdaPlan *self, EdaEntry *entry, const EdaAnalysis *analysis)
{
  const EdaTransform *transform;
  EdaPlanItem        *item;

  if (!eda_plan_can_run (entry, analysis, &transform))
    return;
  item = g_new0 (EdaPlanItem, 1);
  item->analysis = analysis;
  item->transform = transform;
  item->entry = eda_entry_ref (entry);
  item->table_key = eda_plan_get_last_key (self);
  item->key = make_key (item->table_key, eda_entry_get_what (entry), entry);
  g_ptr_array_add (self->items, item);
  if (transform != NULL)
    g_ptr_array_add (self->table_keys, g_strdup (item->key));
}

guint64
eda_plan_get_seed (const EdaPlan *self)
{
  return self->seed;
}

guint
eda_plan_get_n_items (const EdaPlan *self)
{
  return self->items->len;
}

const EdaPlanItem *
eda_plan_get_item (const EdaPlan *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);
  return self->items->pdata[index];
}

const EdaPlanItem *
eda_plan_find (const EdaPlan *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (eda_entry_get_id (eda_plan_get_item (self, i)->entry), id))
      return eda_plan_get_item (self, i);
  return NULL;
}

const char *
eda_plan_get_first_key (const EdaPlan *self)
{
  return self->table_keys->pdata[0];
}

const char *
eda_plan_get_last_key (const EdaPlan *self)
{
  return self->table_keys->pdata[self->table_keys->len - 1];
}
