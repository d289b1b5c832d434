/* A value behind a reference count. */

#include "notebook/entry.h"

#include <string.h>

struct _EdaEntry
{
  EdaEntryKind kind;
  char        *id;
  char        *what;
  EdaParams   *params;
  char        *text;
};

static EdaEntry *
entry_new (EdaEntryKind kind, const char *id)
{
  EdaEntry *self = g_atomic_rc_box_new0 (EdaEntry);

  g_assert (id != NULL && *id != '\0');
  self->kind = kind;
  self->id = g_strdup (id);
  return self;
}

EdaEntry *
eda_entry_new_block (const char *id, const char *what, EdaParams *params)
{
  EdaEntry *self = entry_new (EDA_ENTRY_BLOCK, id);

  self->what = g_strdup (what);
  self->params = params != NULL ? eda_params_ref (params) : eda_params_new ();
  return self;
}

/* CR LF and CR become LF. */
static char *
with_plain_ends (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  return g_string_free (plain, FALSE);
}

static gboolean
is_blank (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (line[i] != ' ' && line[i] != '\t')
      return FALSE;
  return TRUE;
}

/* From the first line to the last that is not blank. */
static char *
without_blank_ends (const char *text)
{
  g_autofree char *plain = with_plain_ends (text);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
  guint first = 0, end = g_strv_length (lines);

  while (first < end && is_blank (lines[first], strlen (lines[first])))
    first++;
  while (end > first && is_blank (lines[end - 1], strlen (lines[end - 1])))
    g_clear_pointer (&lines[--end], g_free);
  return g_strjoinv ("\n", lines + first);
}

EdaEntry *
eda_entry_new_note (const char *id, const char *markdown)
{
  EdaEntry        *self = entry_new (EDA_ENTRY_NOTE, id);
  g_autofree char *valid = g_utf8_make_valid (markdown, -1);

  self->text = without_blank_ends (valid);
  return self;
}

EdaEntry *
eda_entry_new_torn (const char *id, const char *lines)
{
  EdaEntry *self = entry_new (EDA_ENTRY_TORN, id);

  self->text = g_strdup (lines);
  return self;
}

EdaEntry *
eda_entry_ref (EdaEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EdaEntry *self = data;

  g_free (self->id);
  g_free (self->what);
  g_clear_pointer (&self->params, eda_params_unref);
  g_free (self->text);
}

void
eda_entry_unref (EdaEntry *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

EdaEntryKind
eda_entry_get_kind (const EdaEntry *self)
{
  return self->kind;
}

const char *
eda_entry_get_id (const EdaEntry *self)
{
  return self->id;
}

const char *
eda_entry_get_what (const EdaEntry *self)
{
  return self->what;
}

EdaParams *
eda_entry_get_params (const EdaEntry *self)
{
  return self->params;
}

const char *
eda_entry_get_text (const EdaEntry *self)
{
  return self->text;
}

EdaEntry *
eda_entry_with_params (const EdaEntry *self, EdaParams *params)
{
  g_return_val_if_fail (self->kind == EDA_ENTRY_BLOCK, NULL);
  return eda_entry_new_block (self->id, self->what, params);
}

EdaEntry *
eda_entry_with_text (const EdaEntry *self, const char *text)
{
  g_return_val_if_fail (self->kind == EDA_ENTRY_NOTE, NULL);
  return eda_entry_new_note (self->id, text);
}

gboolean
eda_entry_equal (const EdaEntry *a, const EdaEntry *b)
{
  if (a == b)
    return TRUE;
  if (a->kind != b->kind)
    return FALSE;
  if (a->kind != EDA_ENTRY_BLOCK)
    return g_str_equal (a->text, b->text);
  return g_str_equal (a->id, b->id) && g_str_equal (a->what, b->what)
         && eda_params_equal (a->params, b->params);
}
