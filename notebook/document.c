/* A header, the load settings and a list, behind a reference count. */

#include "notebook/document.h"

#include "analysis/core/context.h"
#include "analysis/steps/step.h"

struct _EdaDocument
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

static EdaDocument *
document_new (EdaParams *header, EdaLoadSettings *load, GPtrArray *take_entries)
{
  EdaDocument *self = g_atomic_rc_box_new0 (EdaDocument);

  self->header = eda_params_ref (header);
  self->load = eda_load_settings_ref (load);
  self->entries = take_entries;
  return self;
}

EdaDocument *
eda_document_new (EdaParams *header, EdaLoadSettings *load, GPtrArray *entries)
{
  g_autoptr (EdaParams) silent = eda_params_new ();
  g_autoptr (EdaLoadSettings) automatic = eda_load_settings_new (NULL);

  return document_new (header != NULL ? header : silent,
                       load != NULL ? load : automatic,
                       copy_entries (entries));
}

EdaDocument *
eda_document_new_skeleton (void)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_entry_unref);

  for (guint i = 0; i < n; i++)
    if (!eda_analysis_needs_params (analyses[i]))
      g_ptr_array_add (entries,
                       eda_entry_new_block (analyses[i]->id, analyses[i]->id, NULL));
  return eda_document_new (NULL, NULL, entries);
}

EdaDocument *
eda_document_ref (EdaDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EdaDocument *self = data;

  eda_params_unref (self->header);
  eda_load_settings_unref (self->load);
  g_ptr_array_unref (self->entries);
}

void
eda_document_unref (EdaDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

EdaParams *
eda_document_get_header (const EdaDocument *self)
{
  return self->header;
}

EdaLoadSettings *
eda_document_get_load (const EdaDocument *self)
{
  return self->load;
}

guint64
eda_document_get_seed (const EdaDocument *self)
{
  const char *text = eda_params_get_text (self->header, "seed");
  guint64     seed;

  if (text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &seed, NULL))
    return seed;
  return EDA_DEFAULT_SEED;
}

guint
eda_document_get_n_entries (const EdaDocument *self)
{
  return self->entries->len;
}

EdaEntry *
eda_document_get_entry (const EdaDocument *self, guint position)
{
  g_return_val_if_fail (position < self->entries->len, NULL);
  return self->entries->pdata[position];
}

int
eda_document_find (const EdaDocument *self, const char *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (eda_entry_get_id (self->entries->pdata[i]), id))
      return (int)i;
  return -1;
}

char *
eda_document_make_id (const EdaDocument *self, const char *stem)
{
  char *id = g_strdup (stem);

  for (guint number = 2; eda_document_find (self, id) >= 0; number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, number);
    }
  return id;
}

/* --- Changing --- */

EdaDocument *
eda_document_with_header (const EdaDocument *self, const char *key, const char *value)
{
  g_autoptr (EdaParams) header = eda_params_with_text (self->header, key, value);

  return document_new (header, self->load, g_ptr_array_ref (self->entries));
}

EdaDocument *
eda_document_with_load (const EdaDocument *self, EdaLoadSettings *load)
{
  return document_new (self->header, load, g_ptr_array_ref (self->entries));
}

EdaDocument *
eda_document_insert (const EdaDocument *self, guint position, EdaEntry *entry)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (position <= entries->len, NULL);
  g_ptr_array_insert (entries, (int)position, eda_entry_ref (entry));
  return document_new (self->header, self->load, entries);
}

EdaDocument *
eda_document_remove (const EdaDocument *self, guint position)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (position < entries->len, NULL);
  g_ptr_array_remove_index (entries, position);
  return document_new (self->header, self->load, entries);
}

EdaDocument *
eda_document_move (const EdaDocument *self, guint from, guint to)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (from < entries->len && to < entries->len, NULL);
  g_ptr_array_insert (entries, (int)to, g_ptr_array_steal_index (entries, from));
  return document_new (self->header, self->load, entries);
}

EdaDocument *
eda_document_replace (const EdaDocument *self, guint position, EdaEntry *entry)
{
  GPtrArray *entries = copy_entries (self->entries);

  g_return_val_if_fail (position < entries->len, NULL);
  eda_entry_unref (entries->pdata[position]);
  entries->pdata[position] = eda_entry_ref (entry);
  return document_new (self->header, self->load, entries);
}

gboolean
eda_document_equal (const EdaDocument *a, const EdaDocument *b)
{
  if (a->entries->len != b->entries->len || !eda_params_equal (a->header, b->header)
      || !eda_load_settings_equal (a->load, b->load))
    return FALSE;
  for (guint i = 0; i < a->entries->len; i++)
    if (!eda_entry_equal (a->entries->pdata[i], b->entries->pdata[i]))
      return FALSE;
  return TRUE;
}
