/* What an analysis returns: blocks in reading order and facts, built once, then shared.
 */

#include "analysis/result/result.h"

#include <string.h>

struct _EdaResult
{
  gatomicrefcount ref_count;
  char           *summary;
  char           *group;  /* (nullable): of the blocks added next, as is fold */
  char           *fold;   /* (nullable) */
  GArray         *blocks; /* EdaBlock */
  EdaFacts       *facts;
};

static void
clear_block (gpointer data)
{
  EdaBlock *self = data;

  g_free (self->key);
  g_free (self->group);
  g_free (self->fold);
  switch (self->kind)
    {
    case EDA_BLOCK_TEXT:
      g_free (self->text);
      break;
    case EDA_BLOCK_GRID:
      eda_grid_unref (self->grid);
      break;
    case EDA_BLOCK_FIGURE:
      eda_figure_unref (self->figure);
      break;
    case EDA_BLOCK_FINDING:
      eda_finding_unref (self->finding);
      break;
    }
}

EdaResult *
eda_result_new (void)
{
  EdaResult *self = g_new0 (EdaResult, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (EdaBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  self->facts = eda_facts_new_object ();
  return self;
}

EdaResult *
eda_result_ref (EdaResult *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
eda_result_unref (EdaResult *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->blocks);
  eda_facts_unref (self->facts);
  g_free (self->summary);
  g_free (self->group);
  g_free (self->fold);
  g_free (self);
}

void
eda_result_set_summary (EdaResult *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_free (self->summary);
  self->summary = g_strdup_vprintf (format, args);
  va_end (args);
}

void
eda_result_begin_group (EdaResult *self, const char *group)
{
  char *copy = g_strdup (group);

  g_free (self->group);
  self->group = copy;
  g_clear_pointer (&self->fold, g_free);
}

void
eda_result_begin_fold (EdaResult *self, const char *title)
{
  char *copy = g_strdup (title);

  g_free (self->fold);
  self->fold = copy;
}

static EdaBlock *
add_block (EdaResult *self, EdaBlockKind kind, const char *key)
{
  EdaBlock block
      = { kind, g_strdup (key), g_strdup (self->group), g_strdup (self->fold), { NULL } };

  g_array_append_val (self->blocks, block);
  return &g_array_index (self->blocks, EdaBlock, self->blocks->len - 1);
}

void
eda_result_add_text (EdaResult *self, const char *key, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add_block (self, EDA_BLOCK_TEXT, key)->text = g_strdup_vprintf (format, args);
  va_end (args);
}

void
eda_result_take_grid (EdaResult *self, const char *key, EdaGrid *take_grid)
{
  add_block (self, EDA_BLOCK_GRID, key)->grid = take_grid;
}

void
eda_result_take_figure (EdaResult *self, const char *key, EdaFigure *take_figure)
{
  add_block (self, EDA_BLOCK_FIGURE, key)->figure = take_figure;
}

/* The key names the finding by what stays: "finding/AD1/price". */
void
eda_result_take_finding (EdaResult *self, EdaFinding *take_finding)
{
  g_autofree char *columns = g_strjoinv ("+", take_finding->columns);
  g_autofree char *key = g_strjoin ("/", "finding", take_finding->id, columns, NULL);

  add_block (self, EDA_BLOCK_FINDING, key)->finding = take_finding;
}

static void
share_content (EdaBlock *to, const EdaBlock *from)
{
  switch (from->kind)
    {
    case EDA_BLOCK_TEXT:
      to->text = g_strdup (from->text);
      break;
    case EDA_BLOCK_GRID:
      to->grid = eda_grid_ref (from->grid);
      break;
    case EDA_BLOCK_FIGURE:
      to->figure = eda_figure_ref (from->figure);
      break;
    case EDA_BLOCK_FINDING:
      to->finding = eda_finding_ref (from->finding);
      break;
    }
}

void
eda_result_append (EdaResult *self, const EdaResult *other, const char *group)
{
  for (guint i = 0; i < other->blocks->len; i++)
    {
      const EdaBlock *block = &g_array_index (other->blocks, EdaBlock, i);

      eda_result_begin_group (self, block->group != NULL ? block->group : group);
      eda_result_begin_fold (self, block->fold);
      share_content (add_block (self, block->kind, block->key), block);
    }
}

void
eda_result_prepend (EdaResult *self, const EdaResult *other)
{
  guint                n = self->blocks->len, n_other = other->blocks->len;
  g_autofree EdaBlock *own = g_memdup2 (self->blocks->data, n * sizeof (EdaBlock));

  eda_result_append (self, other, NULL);
  memmove (self->blocks->data,
           &g_array_index (self->blocks, EdaBlock, n),
           n_other * sizeof (EdaBlock));
  memcpy (&g_array_index (self->blocks, EdaBlock, n_other), own, n * sizeof (EdaBlock));
}

EdaResult *
eda_result_copy (const EdaResult *self)
{
  EdaResult *copy = eda_result_new ();

  copy->summary = g_strdup (self->summary);
  eda_facts_unref (copy->facts);
  copy->facts = eda_facts_ref (self->facts);
  eda_result_append (copy, self, NULL);
  return copy;
}

const char *
eda_result_get_summary (const EdaResult *self)
{
  return self->summary != NULL ? self->summary : "";
}

guint
eda_result_get_n_blocks (const EdaResult *self)
{
  return self->blocks->len;
}

const EdaBlock *
eda_result_get_block (const EdaResult *self, guint index)
{
  g_return_val_if_fail (index < self->blocks->len, NULL);
  return &g_array_index (self->blocks, EdaBlock, index);
}

EdaFacts *
eda_result_get_facts (const EdaResult *self)
{
  return self->facts;
}

void
eda_result_add_coverage (EdaResult         *self,
                         const char        *check,
                         const char *const *columns,
                         gboolean           ran,
                         const char        *format,
                         ...)
{
  static const char *const none[] = { NULL };
  EdaFacts                *list = eda_facts_find (self->facts, "coverage");
  g_autofree char         *why = NULL;
  EdaFacts                *entry;
  va_list                  args;

  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);

  if (list == NULL)
    list = eda_facts_add_list (self->facts, "coverage");
  entry = eda_facts_add_object (list, NULL);
  eda_facts_add_text (entry, "check", check);
  eda_facts_add_texts (entry, "columns", columns != NULL ? columns : none);
  eda_facts_add_flag (entry, "ran", ran);
  eda_facts_add_text (entry, "why", why);
}
