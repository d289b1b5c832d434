/* A header, the load settings and a list, behind a reference count. */

#include "notebook/script.h"

#include "analysis/core/context.h"
#include "analysis/steps/step.h"

struct _EdaScript
{
  EdaParams       *header;
  EdaLoadSettings *load;
  GPtrArray       *entries; /* EdaEntry; never changed after it was made */
};

static GPtrArray *
copy_entries (GPtrArray *entries)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_entry_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (copy, eda_entry_ref (entries->pdata[i]));
  return copy;
}

static EdaScript *
script_new (EdaParams *header, EdaLoadSettings *load, GPtrArray *take_entries)
{
  EdaScript *self = g_atomic_rc_box_new0 (EdaScript);

  self->header = eda_params_ref (header);
  self->load = eda_load_settings_ref (load);
  self->entries = take_entries;
  return self;
}

EdaScript *
eda_script_new (EdaParams *header, EdaLoadSettings *load, GPtrArray *entries)
{
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);

  return script_new (header != NULL ? header : silent,
                     load != NULL ? load : automatic,
                     copy_entries (entries));
}

EdaScript *
eda_script_new_skeleton (void)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_entry_unref);

  for (guint i = 0; i < n; i++)
    if (!eda_analysis_needs_params (analyses[i]))
      g_ptr_array_add (entries,
                       eda_entry_new_block (analyses[i]->id, analyses[i]->id, NULL));
  return eda_script_new (NULL, NULL, entries);
}

EdaScript *
eda_script_ref (EdaScript *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EdaScript *self = data;

  eda_params_unref (self->header);
  eda_load_settings_unref (self->load);
  g_ptr_array_unref (self->entries);
}

void
eda_script_unref (EdaScript *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

EdaParams *
eda_script_get_header (const EdaScript *self)
{
  return self->header;
}

EdaLoadSettings *
eda_script_get_load (const EdaScript *self)
{
  return self->load;
}

guint64
eda_script_get_seed (const EdaScript *self)
{
  const char *text = eda_params_get_text (self->header, "seed");
  guint64     seed;

  if (text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &seed, NULL))
    return seed;
  return EDA_DEFAULT_SEED;
}

guint
eda_script_get_n_entries (const EdaScript *self)
{
  return self->entries->len;
}

EdaEntry *
eda_script_get_entry (const EdaScript *self, guint position)
{
  g_return_val_if_fail (position < self->entries->len, NULL);
  return self->entries->pdata[position];
}

int
eda_script_find (const EdaScript *self, const char *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (eda_entry_get_id (self->entries->pdata[i]), id))
      return (int)i;
  return -1;
}

char *
eda_script_make_id (const EdaScript *self, const char *stem)
{
  char *id = g_strdup (stem);

  for (guint number = 2; eda_script_find (self, id) >= 0; number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, number);
    }
  return id;
}

/* --- Changing --- */

EdaScript *
eda_script_with_header (const EdaScript *self, const char *key, const char *value)
{
  g_autoptr (EdaParams) header = eda_params_with_text (self->header, key, value);

  return script_new (header, self->load, g_ptr_array_ref (self->entries));
}

EdaScript *
eda_script_with_load (const EdaScript *self, EdaLoadSettings *load)
{
  return script_new (self->header, load, g_ptr_array_ref (self->entries));
}

EdaScript *
eda_script_insert (const EdaScript *self, guint position, EdaEntry *entry)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (position <= entries->len, NULL);
  g_ptr_array_insert (entries, (int)position, eda_entry_ref (entry));
  return script_new (self->header, self->load, entries);
}

EdaScript *
eda_script_remove (const EdaScript *self, guint position)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (position < entries->len, NULL);
  g_ptr_array_remove_index (entries, position);
  return script_new (self->header, self->load, entries);
}

EdaScript *
eda_script_move (const EdaScript *self, guint from, guint to)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (from < entries->len && to < entries->len, NULL);
  g_ptr_array_insert (entries, (int)to, g_ptr_array_steal_index (entries, from));
  return script_new (self->header, self->load, entries);
}

EdaScript *
eda_script_replace (const EdaScript *self, guint position, EdaEntry *entry)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (position < entries->len, NULL);
  eda_entry_unref (entries->pdata[position]);
  entries->pdata[position] = eda_entry_ref (entry);
  return script_new (self->header, self->load, entries);
}

gboolean
eda_script_equal (const EdaScript *a, const EdaScript *b)
{
  if (a->entries->len != b->entries->len || !eda_params_equal (a->header, b->header)
      || !eda_load_settings_equal (a->load, b->load))
    return FALSE;
  for (guint i = 0; i < a->entries->len; i++)
    if (!eda_entry_equal (a->entries->pdata[i], b->entries->pdata[i]))
      return FALSE;
  return TRUE;
}
