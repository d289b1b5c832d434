/* One of the six steps: question, opening words, findings, then its blocks in parts. */

#include "report/page-parts.h"

#include <string.h>

#include "analysis/steps/step.h"
#include "notebook/join.h"

#define FOLDING_GROUPS 6
#define INDEX_GROUPS 4
/* A browser watches each thing that it lays out when it comes near; of many parts, so
 * many are one such thing. */
#define RUN_GROUPS 6
#define MANY_GROUPS 24
/* As they weigh on a page, about. */
#define PART_BYTES 250    /* heading, its place in the index */
#define FINDING_BYTES 250 /* marks and evidence */

/* Blocks of one step in reading order, over all the analyses that belong to it. */
static GPtrArray *
collect_blocks (EdaPage *self, guint number, const char **summary)
{
  GPtrArray                *blocks = g_ptr_array_new ();
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  *summary = "";
  for (guint i = 0; i < MIN (n, self->results->len); i++)
    {
      const EdaResult *result = self->results->pdata[i];

      if (analyses[i]->step != number)
        continue;
      if (**summary == '\0')
        *summary = eda_result_get_summary (result);
      for (guint k = 0; k < eda_result_get_n_blocks (result); k++)
        g_ptr_array_add (blocks, (gpointer)eda_result_get_block (result, k));
    }
  return blocks;
}

/* What several findings have in common is said with the first. */
static gboolean
is_new_advice (GHashTable *told, const EdaFinding *finding)
{
  return g_hash_table_add (told,
                           g_strdup_printf ("%s\n%s",
                                            finding->why != NULL ? finding->why : "",
                                            finding->next != NULL ? finding->next : ""));
}

static gsize
weigh (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

static void
show_finding (EdaPage          *self,
              EdaFacts         *list,
              const EdaFinding *finding,
              gboolean          with_advice)
{
  eda_page_add_finding (self, list, finding, with_advice);
  self->weight += FINDING_BYTES + weigh (finding->text);
  if (with_advice)
    self->weight += weigh (finding->why) + weigh (finding->next);
  g_string_append_printf (self->words,
                          "%s\n%s\n",
                          finding->statistic != NULL ? finding->statistic : "",
                          finding->why != NULL ? finding->why : "");
}

static void
add_findings (EdaPage *self, EdaFacts *facts, GPtrArray *blocks)
{
  EdaFacts *list = eda_facts_add_list (facts, "findings");
  guint     total = 0;
  g_autoptr (GHashTable) told
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const EdaBlock *block = blocks->pdata[i];

      if (block->kind == EDA_BLOCK_FINDING && total++ < EDA_PAGE_STEP_FINDINGS)
        show_finding (self, list, block->finding, is_new_advice (told, block->finding));
    }
  eda_facts_add_flag (facts, "any", total > 0);
  if (total > EDA_PAGE_STEP_FINDINGS)
    eda_page_add_rest (
        facts, "findings_more", total - EDA_PAGE_STEP_FINDINGS, "more finding");
}

/* One figure and one narrow table stand beside each other where there is room. */
static gboolean
is_pair (GPtrArray *blocks, guint first, guint end)
{
  guint figures = 0, grids = 0, wide = 0;

  for (guint i = first; i < end; i++)
    {
      const EdaBlock *block = blocks->pdata[i];

      figures += block->kind == EDA_BLOCK_FIGURE;
      grids += block->kind == EDA_BLOCK_GRID;
      wide += block->kind == EDA_BLOCK_GRID && eda_grid_get_n_columns (block->grid) > 4;
    }
  return figures == 1 && grids == 1 && wide == 0;
}

static gboolean
has_table (GPtrArray *blocks, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (((EdaBlock *)blocks->pdata[i])->kind == EDA_BLOCK_GRID)
      return TRUE;
  return FALSE;
}

static void
remember_grid (EdaPage *self, const EdaGrid *grid)
{
  g_string_append_printf (self->words, "%s\n", eda_grid_get_caption (grid));
  for (guint column = 0; column < eda_grid_get_n_columns (grid); column++)
    g_string_append_printf (self->words, "%s\n", eda_grid_get_title (grid, column));
  for (guint row = 0; row < MIN (eda_grid_get_n_rows (grid), 50); row++)
    {
      const EdaGridCell *cell
          = eda_grid_get_n_columns (grid) > 0 ? eda_grid_get_cell (grid, row, 0) : NULL;

      if (cell != NULL && cell->text != NULL)
        g_string_append_printf (self->words, "%s\n", cell->text);
    }
  if (eda_grid_get_note (grid) != NULL)
    g_string_append_printf (self->words, "%s\n", eda_grid_get_note (grid));
}

/* @n_before: tables that stand before it in a part with a title; else 0 */
static void
add_table (
    EdaPage *self, EdaFacts *step, EdaFacts *facts, const EdaGrid *grid, guint n_before)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  remember_grid (self, grid);
  self->format->grid (self, marks, grid);
  if (n_before > 0 && self->format->limit != NULL)
    {
      eda_page_put_off (self, step, facts, "table", n_before, marks->str);
      return;
    }
  self->weight += marks->len;
  eda_facts_add_text (facts, "table", marks->str);
}

static void
add_figure (EdaPage *self, EdaFacts *step, EdaFacts *facts, const EdaFigure *figure)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  self->n_figures++;
  self->format->figure (self, marks, figure);
  g_string_append_printf (self->words, "%s\n%s\n", figure->title, figure->subtitle);
  if (figure->closer == 0 && eda_facts_find (step, "lead_figure") == NULL)
    eda_facts_add_text (step, "lead_figure", marks->str);
  if ((figure->closer > 0 || self->part > 0) && self->format->limit != NULL)
    {
      eda_page_put_off (self, step, facts, "figure", figure->closer, marks->str);
      return;
    }
  self->weight += marks->len;
  eda_facts_add_text (facts, "figure", marks->str);
}

static void
add_text (EdaPage *self, EdaFacts *facts, const char *text)
{
  g_string_append_printf (self->words, "%s\n", text);
  self->weight += strlen (text);
  eda_facts_add_text (facts, "text", text);
}

/* The user's own words stand where they were written, and in the list of all of them. */
static void
add_note (EdaPage *self, EdaFacts *facts, const char *markdown)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  eda_note_write (marks, markdown, self->format->note);
  self->weight += marks->len;
  eda_facts_add_text (facts, "note", marks->str);
  eda_facts_add_text (eda_facts_add_object (self->notes, NULL), "note", marks->str);
}

/* A paragraph as text, a table or figure as marks of the format; the first figure leads
 * the step. Returns: NULL for a figure that is left out */
static EdaFacts *
add_block (EdaPage        *self,
           EdaFacts       *step,
           EdaFacts       *list,
           const EdaBlock *block,
           guint           n_tables_before,
           gboolean        with_figure)
{
  EdaFacts *facts;

  if (block->kind == EDA_BLOCK_FIGURE && !with_figure)
    {
      self->n_left_out++;
      return NULL;
    }
  facts = eda_facts_add_object (list, NULL);
  if (block->kind == EDA_BLOCK_TEXT && g_str_has_prefix (block->key, EDA_NOTE_KEY "/"))
    add_note (self, facts, block->text);
  else if (block->kind == EDA_BLOCK_TEXT)
    add_text (self, facts, block->text);
  else if (block->kind == EDA_BLOCK_GRID)
    add_table (self, step, facts, block->grid, n_tables_before);
  else if (block->kind == EDA_BLOCK_FIGURE)
    add_figure (self, step, facts, block->figure);
  return facts;
}

static guint
end_of_group (GPtrArray *blocks, guint first)
{
  const char *group = ((EdaBlock *)blocks->pdata[first])->group;
  guint       end = first;

  while (end < blocks->len
         && g_strcmp0 (((EdaBlock *)blocks->pdata[end])->group, group) == 0)
    end++;
  return end;
}

static guint
count_groups (GPtrArray *blocks)
{
  guint n = 0;

  for (guint i = 0; i < blocks->len; i = end_of_group (blocks, i))
    n += ((EdaBlock *)blocks->pdata[i])->group != NULL;
  return n;
}

typedef struct
{
  const char *title; /* (nullable): of the fold that is open */
  EdaFacts   *last;  /* what stands in it so far ends here */
} Fold;

/* @title: (nullable): the fold that @facts stands in */
static void
go_on (Fold *self, const char *title, EdaFacts *facts)
{
  if (g_strcmp0 (self->title, title) != 0)
    {
      if (self->title != NULL)
        eda_facts_add_flag (self->last, "closes_fold", TRUE);
      if (title != NULL)
        eda_facts_add_text (facts, "opens_fold", title);
    }
  self->title = title;
  self->last = facts;
}

/* The part of @blocks that begins at @first; self->part is its number. */
static void
add_part (EdaPage   *self,
          EdaFacts  *step,
          EdaFacts  *part,
          GPtrArray *blocks,
          guint      first,
          gboolean   with_figures)
{
  gboolean  titled = self->part > 0;
  EdaFacts *list = eda_facts_add_list (part, "blocks");
  guint     end = end_of_group (blocks, first), n_tables = 0;
  Fold      fold = { NULL, NULL };

  self->weight += PART_BYTES;
  self->beside_table = titled && has_table (blocks, first, end);
  for (guint i = first; i < end; i++)
    {
      const EdaBlock *block = blocks->pdata[i];
      EdaFacts       *facts = add_block (self, step, list, block, n_tables, with_figures);

      if (facts != NULL)
        go_on (&fold, block->fold, facts);
      n_tables += block->kind == EDA_BLOCK_GRID && titled;
    }
  go_on (&fold, NULL, NULL);
}

/* @n: of @groups, from 1 */
static void
add_run (EdaFacts *part, guint n, guint groups)
{
  eda_facts_add_flag (part, "opens_run", (n - 1) % RUN_GROUPS == 0);
  eda_facts_add_flag (part, "closes_run", n % RUN_GROUPS == 0 || n == groups);
}

static void
add_parts (EdaPage *self, EdaFacts *facts, GPtrArray *blocks, guint number)
{
  EdaFacts *parts = eda_facts_add_list (facts, "parts");
  guint     groups = count_groups (blocks);
  guint     n = 0;

  eda_facts_add_flag (facts, "index", groups >= INDEX_GROUPS);
  for (guint i = 0; i < blocks->len; i = end_of_group (blocks, i))
    {
      const char      *title = ((EdaBlock *)blocks->pdata[i])->group;
      EdaFacts        *part = eda_facts_add_object (parts, NULL);
      g_autofree char *id
          = title != NULL ? g_strdup_printf ("part-%u-%u", number, ++n) : NULL;
      gboolean with_figures = title == NULL || n <= EDA_PAGE_FIGURE_GROUPS;

      eda_facts_add_text (part, "id", id);
      eda_facts_add_text (part, "title", title);
      eda_facts_add_flag (part, "folding", title != NULL && groups >= FOLDING_GROUPS);
      if (title != NULL && groups >= MANY_GROUPS)
        add_run (part, n, groups);
      eda_facts_add_flag (
          part, "pair", with_figures && is_pair (blocks, i, end_of_group (blocks, i)));
      self->part = title != NULL ? n : 0;
      add_part (self, facts, part, blocks, i, with_figures);
    }
  self->part = 0;
}

/* Opening words stand before the findings; what is shown leaves @blocks. */
static void
add_opening (EdaPage *self, EdaFacts *facts, GPtrArray *blocks)
{
  EdaFacts *list = eda_facts_add_list (facts, "opening");

  while (blocks->len > 0)
    {
      const EdaBlock *block = blocks->pdata[0];

      if (block->kind != EDA_BLOCK_TEXT || block->group != NULL)
        return;
      add_block (self, facts, list, block, 0, TRUE);
      g_ptr_array_remove_index (blocks, 0);
    }
}

static void
drop_findings (GPtrArray *blocks)
{
  for (guint i = blocks->len; i > 0; i--)
    if (((EdaBlock *)blocks->pdata[i - 1])->kind == EDA_BLOCK_FINDING)
      g_ptr_array_remove_index (blocks, i - 1);
}

void
eda_page_add_step (EdaPage *self, EdaFacts *steps, guint number)
{
  const EdaStep *step = eda_step_get (number);
  EdaFacts      *facts = eda_facts_add_object (steps, NULL);
  const char    *summary;
  g_autoptr (GPtrArray) blocks = collect_blocks (self, number, &summary);
  guint left_out = self->n_left_out;

  eda_facts_add_count (facts, "number", number);
  eda_facts_add_text (facts, "name", step->name);
  eda_facts_add_text (facts, "question", step->question);
  eda_facts_add_text (facts, "summary", summary);
  eda_page_add_so_what (self, facts, number);
  eda_facts_add_flag (facts, "empty", blocks->len == 0 && *summary == '\0');
  add_opening (self, facts, blocks);
  add_findings (self, facts, blocks);
  drop_findings (blocks);
  add_parts (self, facts, blocks, number);
  if (self->n_left_out == left_out)
    return;
  eda_facts_add_count (facts, "figure_parts", EDA_PAGE_FIGURE_GROUPS);
  eda_facts_add_count (facts, "figures_left_out", self->n_left_out - left_out);
}
