/* A practice file: drawn, checked, and drawn again where it has to be. */

#include "practice/practice-file.h"

#include "analysis/table/load.h"
#include "practice/mess.h"
#include "practice/self-check.h"

typedef struct
{
  EdaPracticeFile  *file;
  const EdaContext *context;
  EdaSheet         *base;  /* columns, without what comes late */
  EdaSheet         *sheet; /* all of it */
  EdaTable         *table;
  gboolean         *dirty; /* plantings to be drawn again */
} Making;

static EdaDraw
draw_of (const EdaPracticeFile *file, guint index)
{
  const EdaPlanting *planting = file->plantings->pdata[index];

  return eda_draw_new (file->draws,
                       file->name->theme->id,
                       EDA_N_LEVELS * (index + 1) + file->name->level,
                       planting->try);
}

/* The key and the date in front, the others in any order. */
static EdaSheet *
lay_out (EdaPracticeFile *file)
{
  const guint n_rows = eda_practice_level (file->name->level)->rows;
  EdaDraw     draw = eda_draw_new (file->name->seed, "columns", file->name->level, 0);
  EdaSheet   *sheet = eda_sheet_new (n_rows);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autofree guint *order = NULL;

  for (guint i = 0; i < file->plantings->len; i++)
    {
      const EdaPlanting *planting = file->plantings->pdata[i];

      for (guint k = 0; k < planting->n_columns && !eda_planting_is_late (planting); k++)
        g_ptr_array_add (columns, (gpointer)planting->columns[k]);
    }
  order = eda_draw_order (&draw, columns->len);
  for (int kind = EDA_THEME_DATE; kind >= 0; kind--)
    for (guint i = 0; i < columns->len; i++)
      {
        const EdaThemeColumn *column = columns->pdata[order[i]];
        const int             place = column->kind == EDA_THEME_KEY    ? EDA_THEME_DATE
                                      : column->kind == EDA_THEME_DATE ? EDA_THEME_KEY
                                                                       : 0;

        if (place == kind)
          eda_sheet_add (sheet, column->name);
      }
  return sheet;
}

static void
write_sheet (Making *self)
{
  const GPtrArray *plantings = self->file->plantings;

  for (guint i = 0; i < plantings->len; i++)
    if (!eda_planting_is_late (plantings->pdata[i]) && self->dirty[i])
      eda_planting_run (plantings->pdata[i], self->base, draw_of (self->file, i));
  g_clear_pointer (&self->sheet, eda_sheet_free);
  self->sheet = eda_sheet_copy (self->base);
  for (guint i = 0; i < plantings->len; i++)
    if (eda_planting_is_late (plantings->pdata[i]))
      eda_planting_run (plantings->pdata[i], self->sheet, draw_of (self->file, i));
}

static gboolean
load (Making *self, GError **error)
{
  const EdaSheetDress  plain = { 0 };
  const EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;

  g_clear_pointer (&self->file->plain, g_bytes_unref);
  self->file->plain = eda_sheet_to_csv (self->sheet, &plain);
  g_clear_pointer (&self->table, eda_table_unref);
  self->table = eda_load_bytes (
      self->file->plain, "practice.csv", &options, self->context, error);
  return self->table != NULL;
}

/* What was drawn anew; what is confirmed stays so. */
static gboolean
check_patterns (Making *self, guint *n_dirty, GError **error)
{
  for (guint i = 0; i < self->file->plantings->len; i++)
    {
      EdaPlanting *planting = self->file->plantings->pdata[i];

      self->dirty[i] = FALSE;
      if (planting->confirmed)
        continue;
      if (!eda_self_check_planting (planting, self->table, self->context, error))
        return FALSE;
      if (planting->confirmed)
        continue;
      self->dirty[i] = TRUE;
      ++*n_dirty;
    }
  return TRUE;
}

/* Of two columns that go together by chance the later one is drawn again. */
static void
check_pairs (Making *self, guint *n_dirty)
{
  g_autoptr (GArray) pairs = eda_self_check_pairs (
      self->file->plantings, self->table, &self->file->worst_pair);

  for (guint i = 0; i < pairs->len; i++)
    {
      const guint b = g_array_index (pairs, EdaUnplantedPair, i).b;

      *n_dirty += !self->dirty[b];
      self->dirty[b] = TRUE;
    }
}

/* What falls on the column of another pattern is a matter of that one, too. */
static void
doubt_hosts (Making *self, const EdaPlanting *over)
{
  for (guint i = 0; i < self->file->plantings->len; i++)
    {
      EdaPlanting *host = self->file->plantings->pdata[i];

      if (eda_planting_has_column (host, over->columns[0]->name))
        host->confirmed = FALSE;
    }
}

static void
try_again (Making *self)
{
  for (guint i = 0; i < self->file->plantings->len; i++)
    {
      EdaPlanting *planting = self->file->plantings->pdata[i];

      if (!self->dirty[i])
        continue;
      planting->try++;
      if (planting->over)
        doubt_hosts (self, planting);
    }
}

/* Its columns become decoys; nothing of it is left where it came late. */
static void
drop (EdaPracticeFile *file, guint index)
{
  EdaPlanting *planting = file->plantings->pdata[index];

  if (planting->pattern == NULL)
    return;
  g_ptr_array_add (file->dropped, g_strdup (planting->pattern->code));
  planting->n_columns = eda_planting_is_late (planting) ? 0 : planting->n_columns;
  planting->over = FALSE;
  planting->pattern = NULL;
}

static void
drop_unconfirmed (Making *self)
{
  for (guint i = self->file->plantings->len; i-- > 0;)
    {
      const EdaPlanting *planting = self->file->plantings->pdata[i];

      if (planting->confirmed || planting->pattern == NULL)
        continue;
      drop (self->file, i);
      self->dirty[i] = TRUE;
    }
}

static gboolean
draw_until_true (Making *self, GError **error)
{
  for (guint round = 0;; round++)
    {
      guint n_dirty = 0;

      write_sheet (self);
      if (!load (self, error) || !check_patterns (self, &n_dirty, error))
        return FALSE;
      check_pairs (self, &n_dirty);
      if (n_dirty == 0)
        return TRUE;
      try_again (self);
      if (round + 1 == EDA_PRACTICE_TRIES)
        drop_unconfirmed (self);
    }
}

static void
finish (Making *self)
{
  EdaPracticeFile *file = self->file;
  g_autoptr (EdaMess) mess = eda_mess_new (file->name, self->sheet);

  file->csv = eda_sheet_to_csv (self->sheet, &mess->dress);
  file->mess = g_ptr_array_ref (mess->notes);
  file->n_rows = self->sheet->n_rows;
  file->columns = g_new0 (char *, self->sheet->columns->len + 1);
  for (guint i = 0; i < self->sheet->columns->len; i++)
    file->columns[i]
        = g_strdup (((EdaSheetColumn *)self->sheet->columns->pdata[i])->name);
}

static EdaPracticeName *
copy_name (const EdaPracticeName *name)
{
  EdaPracticeName *copy = eda_practice_name_new (name->theme, name->level, name->seed);

  for (guint i = 0; i < name->wished->len; i++)
    g_ptr_array_add (copy->wished, name->wished->pdata[i]);
  return copy;
}

static EdaPracticeFile *
new_planned (const EdaPracticeName *name, guint64 draws)
{
  EdaPracticeFile *file = g_new0 (EdaPracticeFile, 1);

  file->name = copy_name (name);
  file->draws = draws;
  file->plantings = eda_practice_plan (name);
  file->dropped = g_ptr_array_new_with_free_func (g_free);
  return file;
}

static EdaPracticeFile *
make (EdaPracticeFile *take_file, const EdaContext *context, GError **error)
{
  g_autoptr (EdaPracticeFile) file = take_file;
  const EdaContext own = { context->cancellable, EDA_DEFAULT_SEED, NULL, NULL };
  Making           making = { .file = file, .context = &own };
  gboolean         done;

  making.base = lay_out (file);
  making.dirty = g_new (gboolean, file->plantings->len);
  for (guint i = 0; i < file->plantings->len; i++)
    making.dirty[i] = TRUE;
  done = draw_until_true (&making, error);
  if (done)
    finish (&making);
  eda_sheet_free (making.base);
  g_clear_pointer (&making.sheet, eda_sheet_free);
  g_clear_pointer (&making.table, eda_table_unref);
  g_free (making.dirty);
  return done ? g_steal_pointer (&file) : NULL;
}

EdaPracticeFile *
eda_practice_file_new (const EdaPracticeName *name,
                       const EdaContext      *context,
                       GError               **error)
{
  return make (new_planned (name, name->seed), context, error);
}

EdaPracticeFile *
eda_practice_file_redraw (const EdaPracticeFile *self,
                          guint64                draws,
                          const EdaContext      *context,
                          GError               **error)
{
  EdaPracticeFile *file = new_planned (self->name, draws);

  for (guint i = 0; i < file->plantings->len; i++)
    if (((EdaPlanting *)self->plantings->pdata[i])->pattern == NULL)
      drop (file, i);
  return make (file, context, error);
}

void
eda_practice_file_free (EdaPracticeFile *self)
{
  eda_practice_name_free (self->name);
  g_clear_pointer (&self->csv, g_bytes_unref);
  g_clear_pointer (&self->plain, g_bytes_unref);
  g_ptr_array_unref (self->plantings);
  g_ptr_array_unref (self->dropped);
  g_clear_pointer (&self->mess, g_ptr_array_unref);
  g_strfreev (self->columns);
  g_free (self);
}
